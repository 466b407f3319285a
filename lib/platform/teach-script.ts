import { browser } from 'wxt/browser';
import { type TeachWord, teachAsked } from './teach-word';

/** In the lesson: tells the pages of ours. `gone` is called when there is no extension any more. */
export function tellTeaching(teaching: object, gone: () => void): void {
  browser.runtime.sendMessage({ teaching }).catch((error: unknown) => {
    // Without a listener it was only not heard.
    if (String(error).includes('context invalidated')) gone();
  });
}

/** In the lesson: hears the words that pages of ours say. */
export function onTeachWord(listener: (word: TeachWord) => void, signal: AbortSignal): void {
  const hear = (message: unknown) => {
    const asked = teachAsked(message);
    if (asked) listener(asked.teach);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
