import { browser } from 'wxt/browser';

const WAKE = 'wake-engine';

/** Asks the background to make sure that an engine runs; resolves when one may be connected to. */
export async function wakeEngine(): Promise<void> {
  await browser.runtime.sendMessage(WAKE);
}

/** In the background: answers `wakeEngine` once `wake` has resolved. */
export function onWake(wake: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond: (answer: boolean) => void) => {
    if (message !== WAKE) return undefined;
    wake().then(
      () => respond(true),
      (error: unknown) => {
        console.error('The engine could not be started', error);
        respond(false);
      },
    );
    return true;
  });
}
