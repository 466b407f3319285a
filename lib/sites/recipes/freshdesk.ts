import type { Recipe } from '../../domain/recipe';

const subject = [{ at: '.ticket-subject-heading' }, { at: '.sentiment-ticket-heading' }] as const;
const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
/** The requester's block, beside the conversation: quoted mails and agents' signatures are not in it. */
const block =
  '#requester-info,.requester-info,.contact-info,[data-test-id^="requester-info"],[class*="requester-details"]';
const name = [
  { up: 'body', at: ':is(#requester-info,.requester-info,.contact-info) a[href*="/contacts/"]' },
  { up: 'body', at: 'a[href*="/a/contacts/"]:not(nav *,header *)' },
] as const;
const phone = [
  { at: `:is(${block},.contact-details) a[href^="tel:"]`, attr: 'href', pattern: 'tel:(.+)' },
] as const;
const company = { at: 'a[href*="/a/companies/"]:not(nav *,header *)' } as const;

export const recipe: Recipe = {
  id: 'freshdesk',
  name: 'Freshdesk',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.freshdesk.com'], path: '^/a/' },
  record: '/a/(?:tickets|contacts)/\\d+',
  views: [
    {
      kind: 'record',
      url: '/a/tickets/\\d+',
      open: '.ticket-subject-heading,.sentiment-ticket-heading,#ticket-details',
      subject,
      reference: [{ read: 'url', pattern: '/a/(tickets)/(\\d+)' }],
      company: [company],
      phone,
      people: [
        { role: 'requester', each: `:is(${block}) a[href^="mailto:"]`, address: mail, name },
        { role: 'requester', each: '[data-test-id="requester-info-contact-email"]', name },
      ],
      lone: block,
    },
    {
      kind: 'record',
      url: '/a/contacts/\\d+',
      scope: 'main,[role="main"],.app-main-wrapper,body',
      open: 'a[href^="mailto:"],input[name*="email" i],.contact-details',
      reference: [{ read: 'url', pattern: '/a/(contacts)/(\\d+)' }],
      company: [company],
      phone: [{ at: 'a[href^="tel:"]', attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        {
          role: 'requester',
          each: '.contact-details a[href^="mailto:"],input[name*="email" i]',
          address: [mail, { read: 'value' }],
          name: [
            { up: 'body', at: '.contact-name' },
            { up: 'body', at: '.breadcrumb__item.active' },
          ],
        },
      ],
      lone: '.contact-details,main,.app-main-wrapper',
    },
  ],
};
