import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterTexts } from '../../../components/dashboard/letters/letter-texts';
import type { Language } from '../../../components/i18n';
import { draftLink } from '../../../lib/domain/letters/draft-link';
import {
  fieldsOf,
  fillLetter,
  LETTER_FIELDS,
  LETTERS,
  type LetterValues,
  reminderFor,
} from '../../../lib/domain/letters/letter';

const languages = Object.keys(letterTexts) as Language[];
const everything: LetterValues = Object.fromEntries(LETTER_FIELDS.map((field) => [field, `<${field}>`]));

describe.each(languages)('the letters in %s', (language) => {
  it.each(LETTERS)('%s: has the fields of the English one, and no hole when they are filled', (kind) => {
    const text = letterTexts[language][kind];
    const fields = fieldsOf(text);
    expect(fields).toEqual(fieldsOf(letterTexts.en[kind]));
    const { subject, body, missing } = fillLetter(text, everything);
    expect(missing).toEqual([]);
    expect(`${subject}\n${body}`).not.toMatch(/[{}]/);
    for (const { field } of fields) expect(`${subject}\n${body}`).toContain(`<${field}>`);
  });

  it.each(LETTERS)(
    '%s: each field it can not do without blocks it, an offer that is not made goes',
    (kind) => {
      const text = letterTexts[language][kind];
      for (const { field, optional } of fieldsOf(text)) {
        const { missing, body } = fillLetter(text, { ...everything, [field]: ' ' });
        expect(missing).toEqual(optional ? [] : [field]);
        expect(body).not.toContain('{?');
      }
    },
  );
});

it('each Chinese has its own script', () => {
  expect(JSON.stringify(letterTexts['zh-TW'])).not.toMatch(/[们这还没发时标签笔关联绝]/u);
  expect(JSON.stringify(letterTexts['zh-CN'])).not.toMatch(/[們這還沒發時標籤筆關聯絕]/u);
});

it('what was typed is never taken for a field, whatever it looks like', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LETTERS),
      fc.constantFrom('{us}', '{?refund}', '$&', '{name'),
      (kind, odd) => {
        const { body, missing } = fillLetter(letterTexts.en[kind], { ...everything, name: odd });
        expect(body.startsWith(`Dear ${odd},`)).toBe(true);
        expect(missing).toEqual([]);
      },
    ),
  );
});

describe('a draft', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 900 });

  it('says in its link what it says on the screen, or leaves the body out and says so', () => {
    fc.assert(
      fc.property(fc.constantFrom('mail', 'gmail'), words, words, (place, subject, body) => {
        const { href, isCut } = draftLink(place, { to: 'ana+x@bakery.example', subject, body });
        const url = new URL(href);
        const said = (name: string) => url.searchParams.get(name) ?? '';
        const lines = body.replace(/\r?\n/g, '\r\n');
        expect(said(place === 'gmail' ? 'su' : 'subject')).toBe(subject);
        expect(said('body')).toBe(isCut ? '' : lines);
        if (!isCut) expect(href.length).toBeLessThanOrEqual(place === 'gmail' ? 8000 : 2000);
      }),
    );
  });

  it('goes to the address alone: nobody is added by what the address looks like', () => {
    const { href } = draftLink('mail', { to: 'a@b.example?bcc=c@d.example', subject: 'x', body: '' });
    expect(new URL(href).searchParams.has('bcc')).toBe(false);
  });
});

it('a reminder is friendly first, firm later, and the last one at the end', () => {
  expect([1, 14, 15, 45, 46].map(reminderFor)).toEqual([
    'reminder-1',
    'reminder-1',
    'reminder-2',
    'reminder-2',
    'reminder-3',
  ]);
});
