import type { Recipe } from '../../domain/recipe';

/** Tickets stay open as tabs beside each other; one of them is in front. */
const front =
  '.ticket-panes-grid-layout[data-is-active="true"],body:not(:has([data-is-active])) :is(.ticket-panes-grid-layout,.main_panes):not([style*="none"])';
const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
const panel =
  '[data-test-id="customer-context-pane"],[data-test-id="omnipanel-content"],[data-garden-id="omnipanel.body"],[data-test-id^="customer-context"]';
const name = [
  {
    up: '.ticket-panes-grid-layout,.main_panes,body',
    at: '[data-test-id="customer-context-name"],[data-test-id="requester-name"]',
  },
  {
    up: '.ticket-panes-grid-layout,.main_panes,body',
    at: '[data-test-id="ticket-system-field-requester-select"]',
    pattern: '^([^@<]+?)(?: <.*|)$',
  },
] as const;

export const recipe: Recipe = {
  id: 'zendesk',
  name: 'Zendesk',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.zendesk.com'], path: '^/agent/' },
  record: '/agent/(?:tickets|users|organizations)/\\d+',
  views: [
    {
      kind: 'record',
      url: '/agent/tickets/\\d+',
      scope: front,
      open: '[data-test-id="omni-header-subject"],[data-test-id="ticket-pane-subject"]',
      subject: [
        { at: '[data-test-id="omni-header-subject"],[data-test-id="ticket-pane-subject"]', read: 'value' },
        {
          at: ':is([data-test-id="omni-header-subject"],[data-test-id="ticket-pane-subject"]) input',
          read: 'value',
        },
        { at: '[data-test-id="omni-header-subject"]' },
      ],
      reference: [{ read: 'url', pattern: '/agent/(tickets)/(\\d+)' }],
      company: [{ at: '[data-test-id="customer-context-organization"],a[href*="/agent/organizations/"]' }],
      phone: [
        { at: '[data-test-id="requester-phone"],[data-test-id="customer-context-phone"]' },
        { at: `:is(${panel}) a[href^="tel:"]`, attr: 'href', pattern: 'tel:(.+)' },
      ],
      people: [
        {
          role: 'requester',
          each: '[data-test-id="requester-email"],[data-test-id="customer-context-email"]',
          name,
        },
        { role: 'requester', each: `:is(${panel}) a[href^="mailto:"]`, address: mail, name },
        { role: 'requester', each: '[data-test-id="ticket-system-field-requester-select"]', name },
      ],
      messages: {
        // Agent workspace (2023–2026); an internal note is not said to anybody outside.
        each: 'article[data-test-id="omni-log-comment-item"]:not(:has([data-test-id="omni-log-internal-note-tag"]))',
        out: ':has([data-test-id="omni-log-item-message"]:not([type="end-user"]))',
        name: { at: '[data-test-id="omni-log-item-sender"],[data-test-id="omni-log-comment-user-link"]' },
        reference: { at: 'time[datetime]', attr: 'datetime' },
        at: { at: 'time[datetime]', attr: 'datetime' },
        body: '[data-test-id="omni-log-message-content"],[data-test-id="omni-log-item-message"]',
        quotes: 'blockquote,.gmail_quote,.signature,button',
      },
      lone: panel,
    },
    {
      kind: 'record',
      url: '/agent/users/\\d+',
      scope: 'main,[role="main"],.main_panes:not([style*="none"]),#main_panes',
      open: 'a[href^="mailto:"],[data-test-id*="email" i]',
      reference: [{ read: 'url', pattern: '/agent/(users)/(\\d+)' }],
      company: [{ at: 'a[href*="/agent/organizations/"]' }],
      phone: [{ at: 'a[href^="tel:"]', attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        {
          role: 'requester',
          each: '[data-test-id*="email" i],a[href^="mailto:"]',
          address: [mail, { read: 'value' }, {}],
          name: [
            { up: 'body', at: '[data-test-id="user-name"],[data-test-id*="profile-name"]' },
            { up: 'body', at: 'h1' },
          ],
        },
      ],
    },
  ],
};
