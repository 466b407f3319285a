import type { Recipe } from '../../domain/recipe';

export const recipe: Recipe = {
  id: 'fastmail',
  name: 'Fastmail',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.fastmail.com'], path: '^/mail/' },
  record: '/mail/[^/]+/[^/?#]{6,}',
  views: [
    {
      kind: 'message',
      scope: '#conversation,.v-Thread',
      open: '.v-MessageCard-from,.v-Message-from',
      subject: [{ at: '.v-Thread-title' }],
      reference: [{ read: 'url', pattern: '/mail/[^/]+/([^/?#]{6,})' }],
      people: [
        { role: 'to', each: '.v-Message-toName', address: [{ attr: 'title' }, {}], name: {} },
        { role: 'cc', each: '.v-Message-ccName', address: [{ attr: 'title' }, {}], name: {} },
      ],
      messages: {
        each: '.v-MessageCard-from,.v-Message-from',
        box: '.v-MessageCard,.v-Message',
        // The title is the address; a sender who is not in the address book has it in words as well.
        address: [{ attr: 'title' }, {}, { up: '.v-MessageCard', at: '.v-MessageCard-unknownSender' }],
        name: { pattern: '^([^<@]+?)\\s*(?:<|$)' },
        body: '.v-Message-body',
        quotes: 'blockquote,.gmail_quote,.gmail_attr,.v-Message-quote',
      },
    },
  ],
};
