import type { Recipe } from '../../domain/recipe';

/** "To: Name <a@b>" among the recipients that a reply is sent to. */
const recipientRow = '.form-row:has([for^="TxnSendMailTo-"])';
const to = 'To|An|À|Para|A|Aan|Do|Komu|Til|Till|Кому|宛先|收件人';

export const recipe: Recipe = {
  id: 'request-tracker',
  name: 'Request Tracker',
  date: '2026-11-22',
  evidence: 'A',
  where: { page: 'body[id^="comp-"]' },
  own: [{ at: '.current-user' }],
  ours: [
    { at: 'head script:not([src])', pattern: 'RT\\.CurrentUser\\s*=\\s*\\{[^}]*"EmailAddress":"([^"]+)"' },
  ],
  views: [
    {
      kind: 'record',
      url: '/Ticket/Update\\.html',
      open: 'input[name="UpdateSubject"]',
      subject: [{ at: 'input[name="UpdateSubject"]', read: 'value' }],
      reference: [{ read: 'url', pattern: '[?&;]id=(\\d+)' }],
      people: [
        { role: 'to', each: recipientRow, address: { pattern: `^(?:${to})\\s*[:：]\\s*(.+)$` } },
        {
          role: 'cc',
          each: recipientRow,
          address: { pattern: `^(?!(?:${to}|Bcc)\\s*[:：])[^:：]*[:：]\\s*(.+)$` },
        },
      ],
    },
    {
      kind: 'record',
      url: '/Ticket/',
      open: '.requestors .user,.requestors .value',
      subject: [{ at: '#header h1', pattern: '#\\d+:\\s*(.+)$' }],
      reference: [{ read: 'url', pattern: '[?&;]id=(\\d+)' }],
      people: [
        { role: 'requester', each: '.requestors .user' },
        { role: 'cc', each: '.form-row.cc .user,tr.cc .user' },
      ],
      messages: {
        each: '.transaction.message',
        // A header row of the mail, else the account that wrote it.
        address: [{ at: '.content tr', pattern: '^From:\\s*(\\S.*)$' }, { at: '.description .user' }],
        name: { at: '.description .user', pattern: '\\(([^()]+)\\)$|^([^<]+?)\\s*<' },
        reference: { attr: 'data-transaction-id' },
        at: { at: '.metadata .date' },
        body: '.messagebody',
        quotes: 'blockquote,.message-stanza-folder,.message-stanza.closed,.gmail_quote',
      },
    },
    {
      kind: 'record',
      url: '/User/Summary\\.html',
      open: '.user-summary-extra',
      reference: [{ read: 'url', pattern: '[?&;]id=(\\d+)' }],
      people: [
        {
          role: 'requester',
          each: '.user-summary-extra-field.EmailAddress .current-value',
          name: { up: '.user-summary-extra', at: '.RealName .current-value' },
        },
        { role: 'requester', each: '#header h1', address: { pattern: ':\\s*(.+<.+@.+>)$' } },
      ],
      company: [{ at: '.user-summary-extra-field.Organization .current-value' }],
      phone: [
        {
          at: '.user-summary-extra-field:is(.WorkPhone,.MobilePhone,.HomePhone) .current-value',
        },
      ],
    },
  ],
  layout: { selector: 'body', property: 'margin-right' },
};
