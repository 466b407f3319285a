import type { Recipe, Take } from '../../domain/recipe';

/** A field of the form, or of a card of another record inside it (2020–2026). */
const value = (field: string, kind: string): Take[] => [
  { at: `[data-id="${field}.fieldControl-${kind}"]`, read: 'value' },
  { at: `[data-id="${field}.fieldControl-${kind}"]`, attr: 'title' },
];
const record = '(?=.*[?&]etn=(\\w+))(?=.*[?&]id=(?:\\{|%7b)?([0-9a-f-]{36}))';

export const recipe: Recipe = {
  id: 'dynamics',
  name: 'Dynamics 365',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.dynamics.com'], path: '/main\\.aspx' },
  record,
  views: [
    {
      kind: 'record',
      url: record,
      open: '[data-id="form-container"],[data-id="header_title"],#headerContainer h1,[data-id$=".fieldControl-mail-text-input"]',
      subject: [
        { at: '[data-id="header_title"]', attr: 'title' },
        { at: '[data-id="header_title"],#headerContainer h1', drop: 'span' },
      ],
      reference: [{ read: 'url', pattern: record }],
      company: [
        { at: '[data-id*="parentcustomerid"][data-id$="selected_tag_text"]' },
        ...value('companyname', 'text-box-text'),
      ],
      phone: [...value('telephone1', 'phone-text-input'), ...value('mobilephone', 'phone-text-input')],
      people: [
        {
          role: 'requester',
          // A mail field of the form itself, not of a sub-grid.
          each: '[data-id$="emailaddress1.fieldControl-mail-text-input"],[data-id="emailaddress.fieldControl-mail-text-input"]',
          address: [{ read: 'value' }, { attr: 'title' }],
          name: [
            {
              up: 'body',
              join: [
                '[data-id$="firstname.fieldControl-text-box-text"]',
                '[data-id$="lastname.fieldControl-text-box-text"]',
              ],
              read: 'value',
            },
            {
              up: 'body',
              at: '[data-id="customerid.fieldControl-LookupResultsDropdown_customerid_selected_tag_text"]',
            },
            { up: 'body', at: '[data-id="header_title"]', attr: 'title' },
            { up: 'body', at: '[data-id="header_title"],#headerContainer h1', drop: 'span' },
          ],
        },
      ],
    },
  ],
};
