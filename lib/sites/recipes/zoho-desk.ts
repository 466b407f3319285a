import type { Recipe } from '../../domain/recipe';

const ticket = '.zd_v2-ticketdetailview-container';
/** The contact's card; the thread beside it shows every address that was written to. */
const card =
  '[data-id*="contactInfo" i],[data-id*="contactDetail" i],[class*="contactinfo" i],[class*="customerinfo" i]';

export const recipe: Recipe = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  date: '2026-11-22',
  evidence: 'B',
  where: {
    hosts: [
      ...['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa', 'uk'].map((end) => `desk.zoho.${end}`),
      'desk.zohocloud.ca',
    ],
  },
  record: '(?:ShowHomePage\\.do#Cases/dv|/tickets?/(?:details|dv)|/contacts?/(?:details|dv))/\\w+',
  views: [
    {
      kind: 'record',
      open: `${ticket},[data-id="caseSubjectText"]`,
      subject: [{ at: '[data-id="caseSubjectText"]' }],
      reference: [
        { read: 'url', pattern: '/(?:details|dv)/(\\w{8,})' },
        { at: '.zd_v2-ticketsubject-ticketIdText', pattern: '\\d+' },
      ],
      company: [{ at: `:is(${card}) a[href*="account" i],[data-id="accountName"]` }],
      phone: [{ at: `:is(${card}) a[href^="tel:"]`, attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        {
          role: 'requester',
          each: `:is(${card}) a[href^="mailto:"]`,
          address: { attr: 'href', pattern: 'mailto:([^?]+)' },
          name: { up: 'body', at: '[data-id="contactName"],[data-id*="contactName" i]' },
        },
      ],
      lone: card,
    },
  ],
};
