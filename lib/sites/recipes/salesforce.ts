import type { PersonRule, Recipe } from '../../domain/recipe';

/** Views that were open before stay in the page; a console marks the one in front. */
const front =
  '.active:is(.windowViewMode-normal,.windowViewMode-maximized),body:not(:has(.oneContent.active)) .windowViewMode-normal';
const view = '.windowViewMode-normal,.windowViewMode-maximized';
const address = [{ attr: 'href', pattern: 'mailto:([^?]+)' }, {}] as const;
/** The contact's own page says the name, a case or opportunity links to the contact (ids begin with 003, leads with 00Q). */
const name = [
  { up: view, at: 'lightning-formatted-name' },
  { up: view, at: 'a[href*="/Contact/003"],a[href*="/r/003"],a[href*="/r/00Q"]' },
  { up: view, at: '[slot="primaryField"]' },
] as const;
/** Fields draw their links in the page, in their own shadow root or in that of the layout around them. */
const people: PersonRule[] = [
  'a[href^="mailto:"]',
  'lightning-formatted-email >>> a[href^="mailto:"]',
  'records-highlights-details-item >>> a[href^="mailto:"]',
  'records-record-layout-item >>> lightning-formatted-email >>> a[href^="mailto:"]',
].map((each) => ({ role: 'requester', each, address, name }));

export const recipe: Recipe = {
  id: 'salesforce',
  name: 'Salesforce',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.lightning.force.com', '*.my.salesforce.com'] },
  record: '/lightning/r/(?:\\w+/)?\\w{15,18}/(?:view|edit)',
  views: [
    {
      kind: 'record',
      url: '/lightning/r/(?:\\w+/)?\\w{15,18}/edit',
      open: 'input[name="Email"]',
      reference: [{ read: 'url', pattern: '/lightning/r/(?:\\w+/)?(\\w{15})' }],
      phone: [{ at: 'input[name="Phone"]', read: 'value' }],
      people: [
        {
          role: 'requester',
          each: 'input[name="Email"]',
          address: { read: 'value' },
          name: { up: 'body', join: ['input[name="firstName"]', 'input[name="lastName"]'], read: 'value' },
        },
      ],
    },
    {
      kind: 'record',
      url: '/lightning/r/(?:\\w+/)?\\w{15,18}/',
      scope: front,
      open: 'lightning-formatted-name,[slot="primaryField"],.slds-page-header,records-highlights2,records-lwc-highlights-panel',
      subject: [{ at: '[slot="primaryField"]' }],
      // Fifteen characters name the record; the last three only repeat their case.
      reference: [{ read: 'url', pattern: '/lightning/r/(?:\\w+/)?(\\w{15})' }],
      company: [{ at: 'a[href*="/Account/001"],a[href*="/r/001"]' }],
      phone: [
        { at: 'a[href^="tel:"]', attr: 'href', pattern: 'tel:(.+)' },
        { at: 'lightning-formatted-phone >>> a[href^="tel:"]', attr: 'href', pattern: 'tel:(.+)' },
      ],
      people,
    },
  ],
};
