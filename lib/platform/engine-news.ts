import { browser } from 'wxt/browser';
import type { Notice } from '../domain/time/notices';
import type { ToolbarBadge } from '../domain/time/toolbar-badge';

/** What the engine tells the background unasked: that it has begun, what the toolbar is to show, and what is worth a notice. */
export type EngineNews =
  | { readonly news: 'begun' }
  | { readonly news: 'badge'; readonly badge: ToolbarBadge }
  | { readonly news: 'notice'; readonly notice: Notice };

/** In the engine's own page (Chrome, Edge): tells the background, which is woken for it. */
export function tellBackground(news: EngineNews): void {
  browser.runtime
    .sendMessage(news)
    .catch((error: unknown) => console.warn('The toolbar was not told', error));
}

/** In the background: hears what the engine tells. Nothing that a content script says is taken for it. */
export function onEngineNews(listener: (news: EngineNews) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.tab === undefined && sender.id === browser.runtime.id && isNews(message)) listener(message);
    return undefined;
  });
}

function isNews(message: unknown): message is EngineNews {
  if (typeof message !== 'object' || message === null || !('news' in message)) return false;
  return message.news === 'begun' || message.news === 'badge' || message.news === 'notice';
}
