import type { Recipe } from '../../domain/recipe';

/** The address stands in a title or beside the name, in the list of rows never with this test id. */
const address = [
  { attr: 'title', pattern: '[^\\s<>]+@[^\\s<>]+' },
  { at: '[title*="@"]', attr: 'title', pattern: '[^\\s<>]+@[^\\s<>]+' },
  { at: '[class*="recipient-item-address"]' },
  { attr: 'aria-label', pattern: '[^\\s<>]+@[^\\s<>]+' },
] as const;
const name = { at: '[class*="recipient-item-label"]:not([class*="label-address"])' } as const;

export const recipe: Recipe = {
  id: 'proton',
  name: 'Proton Mail',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['mail.proton.me'] },
  // "(3) Inbox | own@x | Proton Mail"
  own: [{ at: 'head > title', pattern: '\\| ([^\\s@|]+@[^\\s@|]+) \\| [^|]+$' }],
  record: '/u/\\d+/[^/]+/[\\w-]{40,}',
  views: [
    {
      kind: 'message',
      open: '[data-testid="recipients:sender"]',
      subject: [
        { at: '[data-testid="conversation-header:subject"]' },
        { at: '[data-testid="message-header:subject"]' },
      ],
      reference: [{ read: 'url', pattern: '/u/\\d+/[^/]+/([\\w-]{40,})' }],
      people: [{ role: 'to', each: '[data-testid^="recipients:item-"]', address, name }],
      // The text is in a frame without an origin: its length is not known.
      messages: {
        each: '[data-testid="recipients:sender"]',
        box: '[data-testid^="message-view"],.message-container',
        address,
        name,
      },
    },
  ],
};
