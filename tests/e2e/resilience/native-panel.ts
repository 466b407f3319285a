import type { Chromium } from '../../harness/chromium';
import { evaluateInTarget } from '../../harness/chromium-target';
import { eventually } from '../../harness/deadline';
import { SIDEBAR_PAGE } from '../../harness/sidebar';
import { type Driver, testId } from '../../harness/view';
import { textsOf } from '../../harness/walk';
import { isChromium } from './restart';
import { isFirefox } from './to-front';

/** The browser's own panel beside the page, which neither driver counts among the tabs and frames. */
export interface NativePanel {
  /** The value of an expression in the panel's document. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when an element of that test id shows the text. */
  shows(name: string, text: string): Promise<void>;
  waitFor(name: string): Promise<void>;
}

/** Opens the panel as a click on the toolbar button does. No other tab may show the sidebar page. */
export async function openNativePanel(driver: Driver): Promise<NativePanel> {
  if (isFirefox(driver)) {
    await clickToolbarButton(driver);
    await eventually('the sidebar', async () => (await panelsOf(driver)) === 1 || undefined);
  }
  if (isChromium(driver)) {
    // Chromium's own button is out of reach; what it does was asked for by the extension.
    const behaviour = await driver.inTarget('background.js', 'chrome.sidePanel.getPanelBehavior()');
    if (!(behaviour as { openPanelOnActionClick?: boolean }).openPanelOnActionClick)
      throw new Error('A click on the button does not open the panel.');
    const page = await driver.openExtensionPage('dashboard.html');
    await page.evaluate(
      'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
    );
    await page.close();
  }
  const evaluate = <T>(expression: string): Promise<T> =>
    isChromium(driver)
      ? inPanel(driver, expression)
      : driver.inEngine(`((window) => ((document) => (${expression}))(window.document))
          (engine.browser.extension.getViews({ type: 'sidebar' })[0])`);
  const until = async (what: string, expression: string) => {
    await eventually(what, async () => (await evaluate<boolean>(`!!(${expression})`)) || undefined);
  };
  return {
    evaluate,
    shows: (name, text) =>
      until(
        `the panel’s ${name} shows “${text}”`,
        `${textsOf(name)}.some((one) => one.includes(${JSON.stringify(text)}))`,
      ),
    waitFor: (name) => until(`the panel’s ${name}`, `document.querySelector('${testId(name)}')`),
  };
}

/** The sidebar docked in a page has the same address, with a question mark at its end. */
async function inPanel<T>(driver: Chromium, expression: string): Promise<T> {
  const browser = driver.context.browser();
  if (!browser) throw new Error('There is no browser.');
  const url = `${driver.extensionOrigin}/${SIDEBAR_PAGE}`;
  const isPanel = (target: { readonly url: string }) => target.url === url;
  return (await eventually('the panel', () => evaluateInTarget<T>(browser, isPanel, expression))).value;
}

/** How many native panels of ours are open. */
export async function panelsOf(driver: Driver): Promise<number> {
  return isChromium(driver)
    ? driver.inTarget(
        'background.js',
        `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length)`,
      )
    : driver.inEngine(`engine.browser.extension.getViews({ type: 'sidebar' }).length`);
}

/** Firefox opens the sidebar at install, so the button closes it and opens it again. */
async function clickToolbarButton(driver: Driver): Promise<void> {
  if (!isFirefox(driver)) return;
  const click = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
    .apiManager.global.browserActionFor(WebExtensionPolicy.getByHostname(
      ${JSON.stringify(new URL(driver.extensionOrigin).host)}).extension).triggerAction(window)`;
  if ((await panelsOf(driver)) > 0) {
    await driver.privileged(`(${click}, true)`);
    await eventually('no sidebar', async () => (await panelsOf(driver)) === 0 || undefined);
  }
  await driver.privileged(`(${click}, true)`);
}
