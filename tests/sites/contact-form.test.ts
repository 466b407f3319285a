import { describe, expect, it } from 'vitest';
import { readContactForm } from '../../lib/sites/contact-form';
import { clientOf, gmailMessage, gmailThread, gmailUrl, observeAt } from './page';

const form =
  'Name: Ola Berg<br>Email: ola@berg.example<br>Phone: (555) 010-0199<br>Company: Berg AS<br>Help!';

describe('the mail of a contact form', () => {
  it.each([
    ['Email: ola@berg.example\nPhone: (555) 010-0199\nCompany: Berg AS'],
    ['E-Mail: ola@berg.example\nTelefon: (555) 010-0199\nFirma: Berg AS'],
    ['Courriel : ola@berg.example\nTéléphone : (555) 010-0199\nSociété : Berg AS'],
    ['メールアドレス：ola@berg.example\n電話番号：(555) 010-0199\n会社名：Berg AS'],
    ['电子邮件：ola@berg.example\n电话：(555) 010-0199\n公司：Berg AS'],
  ])('says who filled it in: %j', (text) => {
    expect(readContactForm(text)).toMatchObject({
      address: 'ola@berg.example',
      phone: '(555) 010-0199',
      company: 'Berg AS',
    });
  });

  it('suggests that person, to be asked about, and does not decide', () => {
    const seen = observeAt(
      gmailUrl,
      gmailThread('Enquiry', gmailMessage('no-reply@forms.example', 'Form', form)),
    );
    expect(clientOf(seen)).toBe('no-reply@forms.example');
    expect(seen.confidence).toBeLessThan(0.5);
    expect(seen.people).toContainEqual({ address: 'ola@berg.example', name: 'Ola Berg', role: 'reply-to' });
    expect(seen).toMatchObject({ company: 'Berg AS', phone: '(555) 010-0199' });
  });

  it('is believed only from a program: a person may write such lines about somebody else', () => {
    const seen = observeAt(gmailUrl, gmailThread('Enquiry', gmailMessage('ann@bakery.example', 'Ann', form)));
    expect(seen).toMatchObject({ company: undefined, phone: undefined });
    expect(seen.people.map((person) => person.address)).not.toContain('ola@berg.example');
  });
});
