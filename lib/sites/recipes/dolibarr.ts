import type { Recipe } from '../../domain/recipe';

const record = '/(societe|contact|comm|fourn)/(?:.*[?&](?:soc)?id=(\\d+))';
const id = { read: 'url', pattern: record } as const;
const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
/** The name stands between the picture and the block with the address. */
const name = { at: '.arearef .refid', drop: '.refidno,.badge,a' } as const;
/** A link, or only the text behind the picture of an at-sign. */
const people = [
  { role: 'requester', each: '.arearef a[href^="mailto:"]', address: mail, name: { up: 'body', ...name } },
  { role: 'requester', each: '.arearef .fa-at', address: { read: 'next' }, name: { up: 'body', ...name } },
] as const;
const phone = [
  { at: '.arearef .fa-phone', read: 'next' },
  { at: '.arearef .fa-mobile,.arearef .fa-mobile-alt', read: 'next' },
] as const;

export const recipe: Recipe = {
  id: 'dolibarr',
  name: 'Dolibarr',
  date: '2026-11-22',
  evidence: 'A',
  where: { page: 'body#mainbody,.arearef .refid' },
  own: [{ at: '.atoploginusername' }, { at: '.login_block .loginuser' }],
  views: [
    {
      kind: 'record',
      url: '/contact/.*[?&]id=\\d',
      open: '.arearef .refid',
      reference: [id],
      company: [{ at: '.arearef .refidno a[href*="socid="]' }],
      phone,
      people,
    },
    {
      kind: 'record',
      url: record,
      open: '.arearef .refid',
      reference: [id],
      company: [name],
      phone,
      people,
    },
    {
      kind: 'record',
      url: record,
      open: 'form input[name="email"]',
      reference: [id],
      company: [
        { at: 'form input[name="name"]', read: 'value' },
        { at: 'form select[name="socid"] option:checked' },
      ],
      phone: [{ at: 'form input[name="phone_pro"],form input[name="phone"]', read: 'value' }],
      people: [
        {
          role: 'requester',
          each: 'form input[name="email"]',
          address: { read: 'value' },
          name: {
            up: 'form',
            join: ['[name="firstname"]', '[name="lastname"]', '[name="name"]'],
            read: 'value',
          },
        },
      ],
    },
  ],
  layout: { selector: 'body', property: 'margin-right' },
};
