import type { ShortcutName } from '../../../lib/platform/commands';
import type { Driver } from '../../harness/view';
import { isChromium } from './restart';
import { isFirefox } from './to-front';

const KEYS: Record<ShortcutName, string> = { 'toggle-timer': 'T', 'toggle-dock': 'W', 'note-request': 'R' };

/**
 * Gives the browser a keyboard shortcut of the manifest, for the tab in front. Keys sent by a driver reach the page only:
 * in Firefox the browser's own key is told, in Chromium the event that the browser makes of it.
 */
export async function pressShortcut(driver: Driver, name: ShortcutName): Promise<void> {
  if (isFirefox(driver)) {
    const key = `keyset[id^="ext-keyset-id"] > key[modifiers="alt"][key="${KEYS[name]}"]`;
    await driver.privileged(`(document.querySelector('${key}').doCommand(), true)`);
  }
  if (isChromium(driver)) {
    const known = await driver.inTarget(
      'background.js',
      `chrome.commands.getAll().then((all) => all.find(({ name }) => name === '${name}')?.shortcut)`,
    );
    if (known !== `Alt+${KEYS[name]}`) throw new Error(`The browser has no key for ${name}.`);
    await driver.inTarget(
      'background.js',
      `chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.commands.onCommand.dispatch('${name}', tab))`,
    );
  }
}
