import { type Browser, browser } from 'wxt/browser';
import { parseTeaching, type Teaching } from '../domain/teaching';
import type { TeachAsked, TeachWord } from './teach-word';

/** In a page of ours: the lesson in the tab it stands beside. `tab` is asked where the browser can not say which that is. */
export function teachLine(tab: () => number | undefined) {
  let taught: number | undefined;
  const ask = async (teach: TeachWord) => {
    const answer: unknown = await browser.runtime.sendMessage({ teach, tabId: tab() } satisfies TeachAsked);
    return typeof answer === 'number' ? answer : undefined;
  };
  const say = (word: TeachWord) => {
    ask(word).catch((error: unknown) => console.info('The lesson has ended', error));
  };
  return {
    start: async () => {
      taught = undefined;
      taught = await ask('start');
      return taught !== undefined;
    },
    skipName: () => say('address'),
    stop: () => say('stop'),
    follow(listener: (teaching: Teaching) => void): () => void {
      const hear = (message: unknown, sender: Browser.runtime.MessageSender) => {
        const teaching = sender.id === browser.runtime.id ? parseTeaching(message) : undefined;
        // The first word may come before the background has answered which tab it is; one that the background passed on has none.
        const from = sender.tab?.id;
        if (teaching && (taught === undefined || from === undefined || from === taught)) listener(teaching);
      };
      browser.runtime.onMessage.addListener(hear);
      return () => browser.runtime.onMessage.removeListener(hear);
    },
  };
}
