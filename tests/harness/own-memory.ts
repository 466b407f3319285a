import type { Driver } from './view';

/** Puts values where the extension remembers small things of this browser, as it does by itself: `dock:` and a host. */
export async function remember(driver: Driver, values: Readonly<Record<string, unknown>>): Promise<void> {
  const page = await driver.openExtensionPage('mark.html');
  await page.evaluate(
    driver.browser === 'chromium'
      ? `chrome.storage.local.set(${JSON.stringify(values)})`
      : `Object.entries(${JSON.stringify(values)}).forEach(([key, value]) => localStorage.setItem(key, JSON.stringify(value)))`,
  );
  await page.close();
}

/** On a page without a recipe the dock is only a rail until somebody opens it: these are open. */
export function docksOpen(driver: Driver, ...hosts: readonly string[]): Promise<void> {
  return remember(
    driver,
    Object.fromEntries(hosts.map((host) => [`dock:${host}`, { width: 360, open: true }])),
  );
}
