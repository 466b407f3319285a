import type { Recipe } from '../../domain/recipe';

const pill = '[data-test-id="email-pill"]';
/** An attribute of the pill, its title, or "Name <a@b>" in words (2022–2026). */
const address = [
  { at: `${pill}[data-email]`, attr: 'data-email' },
  { at: '[title*="@"]', attr: 'title' },
  { at: `${pill} + span` },
  {},
] as const;

export const recipe: Recipe = {
  id: 'yahoo',
  name: 'Yahoo Mail',
  date: '2026-11-22',
  evidence: 'C',
  where: { hosts: ['mail.yahoo.com', '*.mail.yahoo.com', 'mail.aol.com'] },
  // "subject - own@x - Yahoo Mail"
  own: [{ at: 'head > title', pattern: '([^\\s@<>]+@[^\\s@<>]+) - [^-@]+$' }],
  record: '/messages/[\\w-]+',
  views: [
    {
      kind: 'message',
      open: '[data-test-id="message-view-body-content"],[data-test-id="message-from"]',
      subject: [
        { at: '[data-test-id="message-group-subject-text"]' },
        { at: '[data-test-id="message-subject"]' },
      ],
      reference: [{ read: 'url', pattern: '/messages/([\\w-]+)' }],
      people: [
        { role: 'to', each: '[data-test-id="message-to"]', address },
        { role: 'cc', each: '[data-test-id="message-cc"]', address },
      ],
      messages: {
        each: '[data-test-id="message-from"]',
        box: '[data-test-id="message-view"],.message-view,article',
        address,
        name: [{ at: pill, pattern: '^([^<@]+?)\\s*(?:<|$)' }],
        body: '[data-test-id="message-view-body-content"]',
        quotes: 'blockquote,.yahoo_quoted,.gmail_quote,.gmail_attr,[id*="yqt"]',
      },
    },
  ],
};
