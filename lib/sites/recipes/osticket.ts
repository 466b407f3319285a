import type { Recipe } from '../../domain/recipe';

const id = { read: 'url', pattern: '([a-z]+)\\.php\\?(?:.*&)?id=(\\d+)' } as const;
const requester = {
  role: 'requester',
  each: '[id^="user-"][id$="-email"]',
  name: { up: 'body', at: '[id^="user-"][id$="-name"]' },
} as const;

export const recipe: Recipe = {
  id: 'osticket',
  name: 'osTicket',
  date: '2026-11-22',
  evidence: 'A',
  where: { path: '/scp/', page: '#pjax-container' },
  own: [{ at: '#info strong' }],
  ours: [{ at: '#from_email_id option' }],
  views: [
    {
      kind: 'record',
      url: '/tickets\\.php',
      open: '.tixTitle',
      subject: [{ at: '.tixTitle h3' }, { at: '.tixTitle' }],
      reference: [id],
      company: [{ at: '.ticket_info a[href*="orgs.php?id="]' }],
      phone: [{ at: '[id^="user-"][id$="-phone"]' }],
      people: [requester],
      messages: {
        each: '.thread-entry.message,.thread-entry.response',
        out: '.response',
        // Messages are signed by name; the address stands with the ticket's user.
        address: { at: '.header a[href^="mailto:"]', attr: 'href' },
        name: { at: '.header > b' },
        body: '.thread-body',
        quotes: 'blockquote,.gmail_quote',
      },
    },
    {
      kind: 'record',
      url: '/users\\.php',
      open: '[id^="user-"][id$="-email"]',
      reference: [id],
      company: [{ at: '.ticket_info a[href*="orgs.php?id="]' }],
      phone: [{ at: '[id^="user-"][id$="-phone"]' }],
      people: [{ ...requester, name: { up: 'body', at: '#content h2 a[href*="users.php?id="]' } }],
    },
  ],
  layout: { selector: 'body', property: 'margin-right' },
};
