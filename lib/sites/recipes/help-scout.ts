import type { Recipe } from '../../domain/recipe';

const subject = '[aria-label="Conversation Subject"],#subjectLine,[data-cy="EditableTextarea"]';
/** The customer's block beside the conversation. */
const aside = '[data-cy*="Sidebar" i],[data-testid*="customer" i],[class*="CustomerSidebar"],#sidebar,aside';
const mail = { attr: 'href', pattern: 'mailto:([^?]+)' } as const;

export const recipe: Recipe = {
  id: 'help-scout',
  name: 'Help Scout',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['secure.helpscout.net'] },
  record: '/(?:conversation|customers?)/\\d+',
  views: [
    {
      kind: 'record',
      url: '/conversation/\\d+',
      open: subject,
      subject: [
        { at: subject, read: 'value' },
        { at: `:is(${subject}) textarea`, read: 'value' },
        { at: subject },
      ],
      reference: [{ read: 'url', pattern: '/(conversation)/(\\d+)' }],
      phone: [{ at: `:is(${aside}) a[href^="tel:"]`, attr: 'href', pattern: 'tel:(.+)' }],
      people: [
        {
          role: 'requester',
          each: `:is(${aside}) a[href^="mailto:"]`,
          address: mail,
          name: [
            {
              up: 'body',
              at: `:is(${aside}) :is([data-cy*="CustomerName" i],[data-testid*="customer-name" i],h1,h2,h3)`,
            },
          ],
        },
      ],
      lone: aside,
    },
    {
      kind: 'record',
      url: '/customers?/\\d+',
      scope: 'main,[role="main"],body',
      open: 'a[href^="mailto:"],input[type="email"]',
      reference: [{ read: 'url', pattern: '/(customers?)/(\\d+)' }],
      lone: 'main,[role="main"],#main',
    },
  ],
};
