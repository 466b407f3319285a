import { eventually } from '../../harness/deadline';
import type { Driver } from '../../harness/view';
import { isChromium } from '../resilience/restart';
import { isFirefox } from '../resilience/to-front';

/** Firefox asks in a prompt of its own; the test's other settings answer for the person. */
export const REAL_PROMPT = { 'extensions.webextOptionalPermissionPrompts': true };

/**
 * Clicks what asks for a site, and says yes. Firefox shows its prompt and its button is pressed. Chromium's dialog is out of a driver's
 * reach: there the person has said yes on the browser's own page of the extension and taken it back, after which the browser does
 * not ask again.
 */
export async function sayYes(driver: Driver, site: string, click: () => Promise<void>): Promise<void> {
  if (isChromium(driver)) {
    const page = await driver.context.newPage();
    await page.goto('chrome://extensions');
    const id = JSON.stringify(driver.extensionId);
    await page.evaluate(`(async ({ developerPrivate }) => {
      const access = (hostAccess) => developerPrivate.updateExtensionConfiguration({ extensionId: ${id}, hostAccess });
      await access('ON_SPECIFIC_SITES');
      await developerPrivate.addHostPermission(${id}, ${JSON.stringify(`${site}/*`)});
      await access('ON_ALL_SITES');
    })(chrome)`);
    await page.close();
  }
  await click();
  if (isFirefox(driver)) {
    const text = await eventually('the browser asks', () =>
      driver.privileged<string | undefined>(`(() => {
        const prompt = document.querySelector('#addon-webext-permissions-notification:not([hidden])');
        const said = PopupNotifications.panel.state === 'open' ? prompt?.textContent : undefined;
        if (said) prompt.button.click();
        return said;
      })()`),
    );
    if (!text.includes(new URL(site).hostname)) throw new Error(`The browser asked: ${text}`);
  }
}
