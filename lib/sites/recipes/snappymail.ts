import type { Recipe } from '../../domain/recipe';

export const recipe: Recipe = {
  id: 'snappymail',
  name: 'SnappyMail, RainLoop',
  date: '2026-11-22',
  evidence: 'A',
  where: { page: '#rl-app,#rl-content,#V-MailMessageView,.messageItemHeader' },
  own: [
    { at: 'head > title', pattern: '[^\\s@<>()]+@[^\\s@<>()]+' },
    { at: '.accountPlace,#V-SystemDropDown .email-title', pattern: '[^\\s@<>()]+@[^\\s@<>()]+' },
  ],
  views: [
    {
      kind: 'compose',
      scope: '#V-PopupsCompose[open]',
      open: 'input[name="subject"]',
      subject: [{ at: 'input[name="subject"]', read: 'value' }],
      people: [
        { role: 'to', each: 'tr:has(label[data-i18n="GLOBAL/TO"]) li', address: [{ attr: 'title' }, {}] },
        { role: 'cc', each: '.cc-row li', address: [{ attr: 'title' }, {}] },
      ],
    },
    {
      kind: 'message',
      open: '.messageItemHeader .from[title*="@"]',
      subject: [{ at: '.messageItemHeader .subject' }],
      // The URL stays as it is whatever is open; the message's own link holds its folder and number.
      people: [
        { role: 'reply-to', each: '.messageItemHeader [data-i18n="GLOBAL/REPLY_TO"] + td' },
        {
          role: 'to',
          each: '.messageItemHeader [data-i18n="GLOBAL/TO"] + td,.messageItemHeader [data-i18n="GLOBAL/TO"] + span',
        },
        {
          role: 'cc',
          each: '.messageItemHeader [data-i18n="GLOBAL/CC"] + td,.messageItemHeader [data-i18n="GLOBAL/CC"] + span',
        },
      ],
      messages: {
        each: '.messageItemHeader .from[title*="@"]',
        box: 'body',
        address: { attr: 'title' },
        body: '#messageItem .bodyText,.messageItem .bodyText,.b-text-part',
        quotes: 'blockquote,.gmail_quote',
      },
    },
  ],
  layout: { selector: '#rl-app', property: 'width' },
};
