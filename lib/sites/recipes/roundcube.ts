import type { Recipe } from '../../domain/recipe';

export const recipe: Recipe = {
  id: 'roundcube',
  name: 'Roundcube',
  date: '2026-11-22',
  evidence: 'A',
  // Elastic marks the body with the task; older skins have the header table. The preview is a same-origin frame.
  where: { page: 'body[class*="task-"],td.header.from .rcmContactAddress,#messagecontframe', frames: 'all' },
  own: [
    { at: '.username' },
    { at: 'select[name="_from"] option:checked' },
    // Pages without the name in sight hold it in their settings; a frame or a popped-out window is not the mailbox's own page.
    { at: 'html:has(#taskmenu,#taskbar) script:not([src])', pattern: '"username":"([^"\\\\]+)"' },
  ],
  ours: [{ at: 'head script:not([src])', pattern: '"username":"([^"\\\\]+@[^"\\\\]+)"' }],
  views: [
    {
      kind: 'compose',
      open: 'textarea[name="_to"]',
      subject: [{ at: 'input[name="_subject"]', read: 'value' }],
      people: [
        { role: 'to', each: 'textarea[name="_to"]', address: { read: 'value' } },
        { role: 'cc', each: 'textarea[name="_cc"]', address: { read: 'value' } },
      ],
    },
    {
      kind: 'message',
      open: 'td.header.from',
      subject: [{ at: 'h2.subject', drop: '.voice,a' }],
      reference: [{ read: 'url', pattern: '^(?=.*[?&]_mbox=([^&#]+))(?=.*[?&]_uid=([^&#]+))' }],
      people: [
        {
          role: 'reply-to',
          each: 'td.header.replyto .rcmContactAddress',
          address: { attr: 'title' },
          name: {},
        },
        { role: 'to', each: 'td.header.to .rcmContactAddress', address: { attr: 'title' }, name: {} },
        { role: 'cc', each: 'td.header.cc .rcmContactAddress', address: { attr: 'title' }, name: {} },
      ],
      messages: {
        each: 'td.header.from .rcmContactAddress',
        box: 'body',
        address: { attr: 'title' },
        name: {},
        reference: { read: 'url', pattern: '^(?=.*[?&]_mbox=([^&#]+))(?=.*[?&]_uid=([^&#]+))' },
        inMailbox: true,
        at: { up: 'body', at: 'td.header.date' },
        body: '#messagebody',
        quotes: 'blockquote,[class*="gmail_quote"],[class*="gmail_attr"],.moz-cite-prefix',
      },
    },
  ],
  layout: { selector: '#layout', property: 'width' },
};
