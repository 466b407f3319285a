import type { Recipe } from '../../domain/recipe';

const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
const block =
  '.requester-info,[class*="requester-info"],[data-test-id*="requester-info" i],[class*="requester-details"]';

export const recipe: Recipe = {
  id: 'freshservice',
  name: 'Freshservice',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.freshservice.com'] },
  record: '/(?:a/)?tickets/\\d+|/(?:a/)?(?:requesters|users)/\\d+',
  views: [
    {
      kind: 'record',
      url: '/tickets/\\d+',
      open: '.summary-content .subject-text',
      subject: [{ at: '.summary-content .subject-text' }],
      reference: [{ read: 'url', pattern: '/(tickets)/(\\d+)' }],
      company: [{ at: 'a[href*="/departments/"]:not(nav *,header *)' }],
      phone: [{ at: `:is(${block}) a[href^="tel:"]`, attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        {
          role: 'requester',
          each: `:is(${block}) a[href^="mailto:"]`,
          address: mail,
          name: [
            {
              up: 'body',
              at: ':is(.requester-info,[class*="requester-info"]) :is(a[href*="/users/"],a[href*="/requesters/"])',
            },
            { up: 'body', at: '[class*="requester-name"]' },
          ],
        },
      ],
      lone: `${block},.summary-content`,
    },
    {
      kind: 'record',
      url: '/(?:requesters|users)/\\d+',
      scope: 'main,[role="main"],body',
      open: 'a[href^="mailto:"],input[name*="email" i]',
      reference: [{ read: 'url', pattern: '/(requesters|users)/(\\d+)' }],
      lone: 'main,[role="main"],.user-details,#Pagearea',
    },
  ],
};
