import type { PersonRule, Recipe, Take } from '../../domain/recipe';

/** The older attribute and the newer one hold the same names (2021–2026). */
const named = (name: string) => `[data-selenium-test="${name}"],[data-test-id="${name}"]`;
const valueOf = (name: string): Take[] => [
  { at: named(name), read: 'value' },
  { at: `:is(${named(name)}) :is(input,textarea)`, read: 'value' },
  { at: named(name) },
];
const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
const title = { at: named('highlightTitle') } as const;
const company = { at: named('company-chicklet-title-link') } as const;
const phone = [
  ...valueOf('property-input-phone'),
  ...valueOf('property-input-mobilephone'),
  { at: named('contact-chicklet-phone') },
];
const reference = [
  { read: 'url', pattern: '/(?:record/(0-\\d+)|(ticket|contact|company|deal))/(\\d+)' },
] as const;
/** People of a company, deal or ticket: one tile each. */
const tile = '[data-test-id^="chicklet"],[data-test-id^="chiclet"],[data-selenium-test="chicklet"]';
const tiles: PersonRule = {
  role: 'requester',
  each: named('contact-chicklet-email'),
  address: [mail, { at: 'a[href^="mailto:"]', ...mail }, {}],
  name: [
    { up: tile, at: named('contact-chicklet-title-link') },
    { up: tile, at: 'a[href*="/0-1/"]' },
    { up: 'body', at: named('contact-chicklet-title-link') },
  ],
};

export const recipe: Recipe = {
  id: 'hubspot',
  name: 'HubSpot',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.hubspot.com'] },
  own: [{ at: '.user-info-email' }],
  record: '/(?:record/0-[1235]|ticket)/\\d+',
  views: [
    {
      kind: 'record',
      url: '/(?:record/0-1|contact)/\\d+',
      open: `${named('highlightTitle')},${named('property-input-email')}`,
      reference,
      company: [company],
      phone,
      people: [
        {
          role: 'requester',
          each: named('property-input-email'),
          address: [{ read: 'value' }, { at: 'input,textarea', read: 'value' }, {}],
          name: { up: 'body', ...title },
        },
        {
          role: 'requester',
          each: `:is(${named('contact-highlight-details')}) a[href^="mailto:"]`,
          address: mail,
          name: { up: 'body', ...title },
        },
      ],
    },
    {
      kind: 'record',
      url: '/(?:record/0-2|company)/\\d+',
      open: named('highlightTitle'),
      reference,
      company: [title],
      phone,
      people: [tiles],
    },
    {
      kind: 'record',
      url: '/(?:record/0-[35]|ticket|deal)/\\d+',
      open: [
        named('highlightTitle'),
        named('ticket-header-name-link'),
        named('highlight-property-display-subject'),
        named('contact-chicklet-email'),
      ].join(),
      subject: [
        { at: named('ticket-header-name-link') },
        { at: named('highlight-property-display-subject') },
        title,
      ],
      reference,
      company: [company],
      phone,
      people: [tiles],
    },
  ],
};
