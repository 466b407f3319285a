import type { Recipe } from '../../domain/recipe';

const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
const card = '.crm-entity-card-container,.ui-entity-editor-section,.crm-entity-widget-client-box';
const reference = [{ read: 'url', pattern: '/crm/(contact|company|deal|lead)/details/(\\d+)' }] as const;
const phone = [
  { at: '.crm-entity-widget-client-contact-phone,.crm-entity-phone-number' },
  { at: 'a[href^="tel:"],a[href^="callto:"]', attr: 'href', pattern: '(?:tel|callto):(?://)?(.+)' },
] as const;

export const recipe: Recipe = {
  id: 'bitrix24',
  name: 'Bitrix24',
  date: '2026-11-22',
  evidence: 'B',
  // Cloud (bitrix24.*) and one's own server alike; a record slides in over the list, in a frame of the same site.
  where: { path: '/crm/(?:contact|company|deal|lead)/details/\\d+', page: '#pagetitle', frames: 'all' },
  views: [
    {
      kind: 'record',
      url: '/crm/contact/details/\\d+',
      open: card,
      reference,
      company: [{ at: 'a[href*="/crm/company/details/"]' }],
      phone,
      people: [
        {
          role: 'requester',
          each: '[data-cid="EMAIL"] a[href^="mailto:"],.crm-entity-email a,.crm-entity-widget-client-contact-email',
          address: [mail, {}],
          name: { up: 'body', at: '#pagetitle' },
        },
      ],
      lone: card,
    },
    {
      kind: 'record',
      url: '/crm/(?:company|deal|lead)/details/\\d+',
      open: card,
      subject: [{ at: '#pagetitle' }],
      reference,
      company: [
        { at: 'a.crm-entity-widget-client-box-name[href*="/crm/company/"],a[href*="/crm/company/details/"]' },
      ],
      phone,
      people: [
        {
          role: 'requester',
          each: '.crm-entity-widget-client-contact-email,[data-cid="EMAIL"] a[href^="mailto:"]',
          address: [mail, {}],
          name: [
            {
              up: '.crm-entity-widget-client-block,.crm-entity-widget-content-block',
              at: 'a.crm-entity-widget-client-box-name[href*="/crm/contact/"],a[href*="/crm/contact/details/"]',
            },
            { up: 'body', at: 'a.crm-entity-widget-client-box-name' },
          ],
        },
      ],
      lone: card,
    },
  ],
};
