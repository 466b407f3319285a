import type { Recipe } from '../../domain/recipe';

/** Not in what was written: notes, activities and mails name others as well. */
const link =
  'a[href^="mailto:"]:not(header *,nav *,[data-testid*="activity" i] *,[data-testid*="mail" i] *,[data-testid*="note" i] *)';
const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;
const title = { at: '[data-testid="header-title"],[data-testid="SidebarLeadTitle"]' } as const;
const reference = [
  { read: 'url', pattern: '/(person|deal|organization|leads?)/(?:inbox/)?([\\w-]+)' },
] as const;
const company = { at: 'a[href*="/organization/"]' } as const;
const phone = [
  { at: 'a[href^="tel:"],a[href^="callto:"]', attr: 'href', pattern: '(?:tel|callto):(.+)' },
] as const;

export const recipe: Recipe = {
  id: 'pipedrive',
  name: 'Pipedrive',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.pipedrive.com'] },
  record: '/(?:person|deal|organization)/\\d+|/leads/(?:inbox/)?[0-9a-f-]{36}',
  views: [
    {
      kind: 'record',
      url: '/person/\\d+',
      open: `[data-testid="header-title"],${link}`,
      reference,
      company: [company],
      phone,
      people: [
        {
          role: 'requester',
          each: link,
          address: mail,
          name: [
            { up: 'html', ...title },
            { up: 'html', at: 'head > title', pattern: '^(.+?) [-–|] ' },
          ],
        },
      ],
    },
    {
      kind: 'record',
      url: '/organization/\\d+',
      open: '[data-testid="header-title"]',
      reference,
      company: [title],
      phone,
      people: [{ role: 'requester', each: link, address: mail }],
    },
    {
      kind: 'record',
      url: '/deal/\\d+|/leads/',
      open: '[data-testid="header-title"],[data-testid="SidebarLeadTitle"]',
      subject: [title],
      reference,
      company: [company],
      phone,
      people: [
        { role: 'requester', each: link, address: mail, name: { up: 'body', at: 'a[href*="/person/"]' } },
      ],
    },
  ],
};
