import type { Recipe } from '../../domain/recipe';

/** A field in the record's head, in its list or in its form: all end alike (seen 2019–2024). */
const field = (name: string) => `[id$="value_${name}"]`;
const text = (name: string) => [
  { at: field(name) },
  { at: `[id$="_${name}"]:is(input,textarea)`, read: 'value' as const },
];

export const recipe: Recipe = {
  id: 'zoho-crm',
  name: 'Zoho CRM',
  date: '2026-11-22',
  evidence: 'C',
  where: {
    hosts: [
      ...['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa', 'uk'].map((end) => `crm.zoho.${end}`),
      'crm.zohocloud.ca',
    ],
    path: '/crm/',
  },
  record: '/tab/(?:Contacts|Leads|Accounts|Potentials|Deals)/\\d+',
  views: [
    {
      kind: 'record',
      url: '/tab/\\w+/\\d+',
      scope: '#contentDiv,main,[role="main"],body',
      open: `${field('EMAIL')},${field('LASTNAME')},[id$="_EMAIL"]:is(input),[data-zcqa*="detail" i],h1`,
      reference: [{ read: 'url', pattern: '/tab/(\\w+)/(\\d+)' }],
      company: [...text('ACCOUNTID'), ...text('COMPANY'), { at: 'a[href*="/tab/Accounts/"]' }],
      phone: [...text('PHONE'), ...text('MOBILE')],
      people: [
        {
          role: 'requester',
          each: `${field('EMAIL')},[id$="_EMAIL"]:is(input)`,
          address: [
            { at: 'a[href^="mailto:"]', attr: 'href', pattern: 'mailto:([^?]+)' },
            { read: 'value' },
            {},
          ],
          name: [
            { up: 'body', at: '[id="headervalue_FULLNAME"],[id="headervalue_LASTNAME"]' },
            { up: 'body', join: [field('FIRSTNAME'), field('LASTNAME')] },
            {
              up: 'body',
              join: ['[id$="_FIRSTNAME"]:is(input)', '[id$="_LASTNAME"]:is(input)'],
              read: 'value',
            },
          ],
        },
      ],
      lone: '#contentDiv,main,[role="main"]',
    },
  ],
};
