import type { Chromium } from '../../harness/chromium';
import { eventually } from '../../harness/deadline';
import type { Firefox } from '../../harness/firefox';

/** What the product asks for (seconds); a headless Firefox counts as without input again and again. */
const USUAL_S = 300;
/** The shortest time without input (seconds) after which Firefox can be asked to say that nobody is there. */
const SHORTEST_S = 15;
const SERVICE =
  'Cc["@mozilla.org/widget/useridleservice;1"].getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(0)';

/**
 * Nobody is there any more, as the browser says it. Firefox notices by itself. A headless Chromium never does: there the
 * browser's own event is fired in the service worker.
 */
export async function leave(driver: Chromium | Firefox): Promise<void> {
  if (driver.browser === 'chromium') await fire(driver, 'idle');
  else await driver.inEngine(`engine.browser.idle.setDetectionInterval(${SHORTEST_S})`);
  await untilAway(driver, 'yes');
}

/** The person touches the machine again. */
export async function comeBack(driver: Chromium | Firefox): Promise<void> {
  if (driver.browser === 'chromium') await fire(driver, 'active');
  else await driver.privileged(SERVICE);
  await untilAway(driver, 'no');
  if (driver.browser === 'firefox')
    await driver.inEngine(`engine.browser.idle.setDetectionInterval(${USUAL_S})`);
}

async function fire(driver: Chromium, state: 'idle' | 'active'): Promise<void> {
  const worker = await driver.serviceWorker();
  await worker.evaluate(`chrome.idle.onStateChanged.dispatch('${state}')`);
}

/** The engine has taken it in. */
async function untilAway(driver: Chromium | Firefox, away: 'yes' | 'no'): Promise<void> {
  const read = `Object.entries(engine.localStorage).find(([key]) => key.endsWith('presence-away'))?.[1] ?? 'no'`;
  await eventually(
    `the engine to know that nobody is there: ${away}`,
    async () => ((await driver.inEngine<string>(read)) === away ? true : undefined),
    60_000,
  );
}
