import type { Recipe } from '../../domain/recipe';

/** Beside the conversation; its parts hold what both sides wrote. */
const aside =
  '[data-intercom-target*="user-details"],[data-intercom-target*="conversation-details"],[class*="user-details"],[class*="sidebar-section"],aside';

export const recipe: Recipe = {
  id: 'intercom',
  name: 'Intercom',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'] },
  record: '/conversations?/\\d+|/users/[0-9a-f]{24}',
  views: [
    {
      kind: 'record',
      url: '/conversations?/\\d+',
      open: '[data-inbox-conversation-header-title],[data-intercom-target="conversation-card-header"]',
      subject: [
        { at: '[data-inbox-conversation-header-title] span' },
        { at: '[data-inbox-conversation-header-title],[data-intercom-target="conversation-card-header"]' },
      ],
      reference: [{ read: 'url', pattern: '/conversations?/(\\d+)' }],
      people: [
        {
          role: 'requester',
          each: `:is(${aside}) a[href^="mailto:"]`,
          address: { attr: 'href', pattern: 'mailto:([^?]+)' },
          name: [{ up: 'body', at: `:is(${aside}) [data-intercom-target*="user-name"]` }],
        },
      ],
      lone: aside,
    },
    {
      kind: 'record',
      url: '/users/[0-9a-f]{24}',
      scope: 'main,[role="main"],body',
      open: 'a[href^="mailto:"],h1,h2',
      reference: [{ read: 'url', pattern: '/(users)/([0-9a-f]{24})' }],
      lone: 'main,[role="main"],[class*="user-profile"]',
    },
  ],
};
