import type { Recipe } from '../../domain/recipe';

/** Classes are made anew with every release; what stands before "-sc-" is the component's name. */
const component = (name: string) => `[class*="${name}-sc-" i],[class*="${name}__" i]`;

export const recipe: Recipe = {
  id: 'front',
  name: 'Front',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['app.frontapp.com', '*.app.frontapp.com'] },
  record: '/open/(?:cnv|msg)_\\w+',
  views: [
    {
      kind: 'message',
      url: '/(?:open|inboxes|views|teams)/',
      scope: `main,[role="main"],body`,
      open: `${component('conversationHeader')},${component('conversationSubject')},${component('messageHeader')}`,
      subject: [{ at: component('conversationSubject') }, { at: component('subject') }],
      reference: [{ read: 'url', pattern: '/(?:open|conversations)/((?:cnv|msg)_\\w+)' }],
      messages: {
        each: `:is(${component('messageHeader')}) [title*="@"]`,
        box: component('message'),
        address: { attr: 'title' },
        name: { pattern: '^([^<@]+?)\\s*(?:<|$)' },
        body: component('messageBody'),
        quotes: 'blockquote,.gmail_quote,.front-blockquote',
      },
      lone: `${component('contactDetails')},${component('contactPanel')},${component('messageHeader')}`,
    },
  ],
};
