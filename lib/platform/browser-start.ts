import { browser } from 'wxt/browser';

/** Runs `begin` when the browser starts with this profile. */
export function onBrowserStart(begin: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => {
    begin().catch((error: unknown) => console.error('The engine could not be started', error));
  });
}
