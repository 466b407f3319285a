import type { Recipe } from '../../domain/recipe';

const view = '.ConversationDetailsView';
/** The requester's card. */
const card = '.ContactCard,[class*="CustomerDetail"],[class*="ContactDetail"],[class*="RequesterInfo"]';

export const recipe: Recipe = {
  id: 'liveagent',
  name: 'LiveAgent',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['*.ladesk.com', '*.liveagent.com'], path: '^/agent' },
  record: '#Conversation[;/].*id=\\w+',
  views: [
    {
      kind: 'record',
      open: `${view},.ConversationHeaderSubject`,
      subject: [
        { at: '.ConversationHeaderSubject div:has(+ form) div' },
        { at: '.ConversationHeaderSubject' },
      ],
      reference: [
        { at: '#conversation-code-label' },
        { at: '.CodeLabel' },
        { read: 'url', pattern: 'id=(\\w+)' },
      ],
      people: [
        {
          role: 'requester',
          each: `:is(${card}) a[href^="mailto:"]`,
          address: { attr: 'href', pattern: 'mailto:([^?]+)' },
          name: { up: 'body', at: `:is(${card}) :is([class*="Name"],h1,h2,h3)` },
        },
      ],
      lone: `${card},${view}`,
    },
  ],
};
