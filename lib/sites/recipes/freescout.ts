import type { Recipe } from '../../domain/recipe';

const id = { read: 'url', pattern: '/(conversation|customers)/(\\d+)' } as const;
const name = { up: 'body', at: '.customer-data .customer-name' } as const;
const company = {
  at: '.customer-extra > div:not(.customer-social-profiles) > div:first-child,.customer-extra > div:first-child:not(.customer-section)',
} as const;
const phone = {
  at: '.customer-data .customer-phone a[href^="tel:"]',
  attr: 'href',
  pattern: 'tel:(.+)',
} as const;

export const recipe: Recipe = {
  id: 'freescout',
  name: 'FreeScout',
  date: '2026-11-22',
  evidence: 'A',
  where: { page: 'body[data-auth_user_id]' },
  own: [{ at: '.nav-user' }],
  // The mailbox's address stands beside every conversation.
  ours: [{ at: '.sidebar-title-email' }],
  views: [
    {
      kind: 'compose',
      open: '.conv-new-form [name^="to"],.conv-new #to',
      subject: [{ at: 'input[name="subject"]', read: 'value' }],
      people: [
        {
          role: 'to',
          each: '.conv-new-form input[name="to"],.conv-new-form select[name^="to"] option:checked',
          address: [{ read: 'value' }, {}],
        },
        {
          role: 'cc',
          each: '.conv-new-form input[name="cc"],.conv-new-form select[name^="cc"] option:checked',
          address: [{ read: 'value' }, {}],
        },
      ],
    },
    {
      kind: 'record',
      open: '.conv-subjtext',
      subject: [{ at: '.conv-subjtext > span' }, { at: '.conv-subjtext', drop: '.conv-subj-editor' }],
      reference: [id],
      company: [company],
      phone: [phone],
      people: [
        { role: 'requester', each: '#conv-layout-customer .customer-email', name },
        {
          role: 'cc',
          each: '.thread-recipients',
          address: { pattern: 'Cc\\s*:\\s*([^:]+?)(?:\\s+\\S+\\s*:|$)' },
        },
      ],
      messages: {
        each: '.thread-type-customer,.thread-type-message',
        newestFirst: true,
        out: '.thread-type-message',
        // Messages are signed by name; the address stands with the customer.
        address: { at: '.thread-person small' },
        name: { at: '.thread-person strong' },
        body: '.thread-body',
        quotes: 'blockquote,.gmail_quote,.thread-attachments',
      },
    },
    {
      kind: 'record',
      url: '/customers/\\d+',
      open: '.customer-data,input[name="emails[]"]',
      reference: [id],
      company: [company, { at: 'input[name="company"]', read: 'value' }],
      phone: [phone, { at: 'input[name^="phones["][name$="[value]"]', read: 'value' }],
      people: [
        { role: 'requester', each: '.customer-data .customer-email', name },
        {
          role: 'requester',
          each: 'input[name="emails[]"]',
          address: { read: 'value' },
          name: { up: 'form', join: ['[name="first_name"]', '[name="last_name"]'], read: 'value' },
        },
      ],
    },
  ],
  layout: { selector: 'body', property: 'margin-right' },
};
