import { browser } from 'wxt/browser';

const PAGE = '/offscreen.html';
let starting: Promise<void> | undefined;

/** Makes sure that the offscreen document with the engine exists (Chrome, Edge). Several calls start one. */
export function ensureOffscreen(): Promise<void> {
  starting ??= start().finally(() => {
    starting = undefined;
  });
  return starting;
}

async function start(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['WORKERS', 'WEB_RTC'] as never,
    justification:
      'Keeps the documents of the workspace in one place and connects to the browsers of teammates.',
  });
}
