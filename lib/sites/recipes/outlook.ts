import type { Recipe } from '../../domain/recipe';

/** Never inside the message list or a message's own text. */
const outsideList =
  ':not([role="option"] *,#MailList *,[id^="UniqueMessageBody"] *,[data-testid="RecipientWell"] *)';

export const recipe: Recipe = {
  id: 'outlook',
  name: 'Outlook',
  date: '2026-11-22',
  evidence: 'A',
  where: {
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  },
  own: [
    { at: '[id^="primaryMailboxRoot"][data-folder-name]', attr: 'data-folder-name' },
    { at: '#mectrl_currentAccount_secondary' },
    {
      at: '#mectrl_main_trigger[aria-label*="@"],#O365_MainLink_Me[aria-label*="@"]',
      attr: 'aria-label',
      pattern: '[^\\s@()<>:]+@[^\\s@()<>]+',
    },
  ],
  views: [
    {
      kind: 'message',
      scope:
        '[data-app-section="ConversationContainer"],#ConversationReadingPaneContainer,#ReadingPaneContainerId,[role="main"]',
      open: '[id^="UniqueMessageBody"],[id="Item.MessageUniqueBody"],[role="document"]',
      subject: [
        { at: '[role="heading"][title]', attr: 'title' },
        { at: '[role="heading"] [title]', attr: 'title' },
        { at: '[role="heading"][id$="_SUBJECT"],.rpHighlightSubjectClass' },
      ],
      reference: [
        { read: 'url', pattern: '/id/([^/?#]+)' },
        { up: 'html', at: '#MailList [aria-selected="true"][data-convid]', attr: 'data-convid' },
      ],
      people: [
        // "To: Ann<a@b>; Bob<c@d>", the label localised.
        {
          role: 'to',
          each: '[data-testid="RecipientWell"]',
          address: [{ pattern: '^[^:：<@]{1,24}[:：]\\s*(.+@.+)$' }, {}],
        },
      ],
      messages: {
        // "Name<a@b>" or "From: a@b" (2023–2026). People known to the reader are shown by name only: no address, nobody.
        each: `span[aria-label*="@"]${outsideList},.OZZZK${outsideList},[id$="_FROM"]${outsideList}`,
        box: '.aVla3,[aria-expanded]',
        address: [{}, { attr: 'aria-label', pattern: '[^\\s@:：<]+@[^\\s@>]+' }],
        name: { pattern: '^([^<@]+?)\\s*(?:<|$)' },
        body: '[id^="UniqueMessageBody"],[role="document"]',
        quotes:
          'blockquote,[id*="divRplyFwdMsg"],[id*="divRplyFwdMsg"] ~ *,.gmail_quote,[id*="appendonsend"] ~ *',
      },
    },
  ],
  layout: { selector: 'body', property: 'width' },
};
