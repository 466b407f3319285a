import { type Browser, browser } from 'wxt/browser';
import { type TeachWord, teachAsked } from './teach-word';

const FILE = '/teach.js';

/** In the background: brings the lesson into a tab and passes words on. Only pages of ours may ask. */
export function onTeachAsked(): void {
  const home = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (tabId?: number) => void) => {
    if (import.meta.env.FIREFOX) passOn(message, sender);
    const asked = teachAsked(message);
    const tabId =
      sender.tab?.id !== undefined && sender.url?.includes('surface=frame') ? sender.tab.id : asked?.tabId;
    if (asked === undefined || tabId === undefined || !sender.url?.startsWith(home)) return undefined;
    carryOut(asked.teach, tabId).then(
      () => respond(tabId),
      (error: unknown) => {
        console.warn('This page can not be taught', error);
        respond();
      },
    );
    return true;
  });
}

/** In Firefox a frame inside a page hears only what is said to its tab. */
function passOn(message: unknown, { tab }: Browser.runtime.MessageSender): void {
  const { teaching } = { ...(message as { teaching?: unknown } | null) };
  if (teaching === undefined || tab?.id === undefined) return;
  browser.tabs.sendMessage(tab.id, { teaching }).catch((error: unknown) => {
    console.info('Nobody follows the lesson', error);
  });
}

async function carryOut(word: TeachWord, tabId: number): Promise<void> {
  const said = browser.tabs.sendMessage(tabId, { teach: word === 'start' ? 'stop' : word });
  await said.catch((error: unknown) => console.info('No lesson was running', error));
  if (word !== 'start') return;
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [FILE] as never,
  });
}
