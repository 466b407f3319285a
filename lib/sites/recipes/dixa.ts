import type { Recipe } from '../../domain/recipe';

const header = '[class^="conversationHeader__"],[class*=" conversationHeader__"]';
/** The customer's block beside the conversation. */
const aside =
  '[class^="customerCard__"],[class*=" customerCard__"],[class*="contactInfo"],[class*="endUser" i],aside';

export const recipe: Recipe = {
  id: 'dixa',
  name: 'Dixa',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.dixa.com'] },
  record: '/conversations?/\\d+',
  views: [
    {
      kind: 'record',
      url: '/conversations?/\\d+',
      open: header,
      subject: [
        { at: `:is(${header}) :is(h1,h2,h3,[class*="subject" i],[class*="title" i])` },
        { at: header },
      ],
      reference: [{ read: 'url', pattern: '/conversations?/(\\d+)' }],
      people: [
        {
          role: 'requester',
          each: `:is(${aside}) a[href^="mailto:"]`,
          address: { attr: 'href', pattern: 'mailto:([^?]+)' },
          name: { up: 'body', at: `:is(${aside}) :is(h1,h2,h3,[class*="name" i])` },
        },
      ],
      lone: `${aside},:is(${header})`,
    },
  ],
};
