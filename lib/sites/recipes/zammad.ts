import type { Recipe } from '../../domain/recipe';

const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
/** Sidebars are filled before they are shown; the title of a name is localised. */
const name = [
  { up: '.content', at: '[data-tab="customer"] .userInfo-name' },
  { up: '.content', at: '[data-tab="customer"] [title="Name"]' },
  { up: '.content', at: '[data-tab="customer"] a[href*="#user/profile/"]' },
] as const;

export const recipe: Recipe = {
  id: 'zammad',
  name: 'Zammad',
  date: '2026-11-22',
  evidence: 'B',
  where: { page: '#navigation .tasks,.ticketZoom' },
  own: [{ at: '#navigation .user-menu [title*="@"]', attr: 'title' }],
  record: '#(?:ticket/zoom|user/profile)/\\d+',
  views: [
    {
      kind: 'record',
      url: '#ticket/zoom/\\d+',
      // Tasks stay in the page, each in a content of its own.
      scope: '.content.active',
      open: '.ticketZoom,.ticket-title',
      subject: [{ at: '.ticket-title .js-objectTitle' }, { at: '.ticket-title' }],
      reference: [{ read: 'url', pattern: '#(ticket)/zoom/(\\d+)' }],
      company: [
        { at: '[data-tab="organization"] [title="Name"]' },
        { at: '[data-tab="customer"] a[href*="#organization/profile/"]' },
      ],
      phone: [{ at: '[data-tab="customer"] a[href^="tel:"]', attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        { role: 'requester', each: '[data-tab="customer"] a[href^="mailto:"]', address: mail, name },
        { role: 'requester', each: '[data-tab="customer"] .userInfo-value', name },
      ],
      messages: {
        each: '.ticket-article-item',
        out: '.agent',
        // "From" is the first row of an article's head.
        address: { at: '.article-meta.top .article-meta-row:first-child .article-meta-value' },
        body: '.textBubble-content,.text-bubble',
        quotes: 'blockquote,.gmail_quote,.js-signatureMarker ~ *',
      },
    },
    {
      kind: 'record',
      url: '#user/profile/\\d+',
      scope: '.content.active',
      open: '.profile,a[href^="mailto:"]',
      reference: [{ read: 'url', pattern: '#(user)/profile/(\\d+)' }],
      company: [{ at: '.profile-organization' }, { at: 'a[href*="#organization/profile/"]' }],
      phone: [{ at: 'a[href^="tel:"]', attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        {
          role: 'requester',
          each: '.profile-details a[href^="mailto:"],.profile-section a[href^="mailto:"],.profile a[href^="mailto:"]',
          address: mail,
          name: { up: '.content', at: '.profile h1,h1' },
        },
        {
          role: 'requester',
          // A label and its value; notes are written by us.
          each: '.profile-detailsEntry:not(:has([contenteditable]))',
          name: { up: '.content', at: '.profile h1,h1' },
        },
      ],
    },
  ],
};
