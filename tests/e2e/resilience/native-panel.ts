import type { Chromium } from '../../harness/chromium';
import { evaluateInTarget } from '../../harness/chromium-target';
import { eventually } from '../../harness/deadline';
import { SIDEBAR_PAGE } from '../../harness/sidebar';
import { type Driver, type Tab, testId } from '../../harness/view';
import { textsOf } from '../../harness/walk';
import { isChromium } from './restart';
import { isFirefox, toFront } from './to-front';
import { clickToolbarButton } from './toolbar-button';

/** The browser's own panel beside the page, which neither driver counts among the tabs and frames. */
export interface NativePanel {
  /** The value of an expression in the panel's document. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when an element of that test id shows the text. */
  shows(name: string, text: string): Promise<void>;
  waitFor(name: string): Promise<void>;
  /** A person's click on the element of that test id. */
  click(name: string): Promise<void>;
}

/** Opens the panel with a click on the toolbar button while this tab is in front. No other tab may show the sidebar page. */
export async function openNativePanel(driver: Driver, tab: Tab): Promise<NativePanel> {
  const open = await panelsOf(driver);
  // Where the engine is looked into from a tab, that one came to the front.
  await toFront(driver, tab);
  // Firefox opens the sidebar at install.
  if (open > 0 && isFirefox(driver)) {
    await driver.privileged('(SidebarController.hide(), true)');
    await eventually('no panel', async () => (await panelsOf(driver)) === 0 || undefined);
  }
  await clickToolbarButton(driver, tab);
  await eventually('the panel', async () => (await panelsOf(driver)) === 1 || undefined);
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
    click: (name) => clickInPanel(driver, evaluate, testId(name)),
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

type Evaluate = <T>(expression: string) => Promise<T>;

/** In Firefox with the pointer, for the whole window; Chromium takes an evaluated click for a person's. */
async function clickInPanel(driver: Driver, evaluate: Evaluate, selector: string): Promise<void> {
  if (!isFirefox(driver)) return evaluate(`document.querySelector('${selector}').click()`);
  const [x = 0, y = 0] = await evaluate<number[]>(`(({ left, top, width, height }) =>
    [left + width / 2, top + height / 2])(document.querySelector('${selector}').getBoundingClientRect())`);
  await driver.privileged(`(() => {
    const { left, top } = document.getElementById('sidebar').getBoundingClientRect();
    for (const type of ['mousemove', 'mousedown', 'mouseup'])
      window.synthesizeMouseEvent(type, left + ${x}, top + ${y}, { button: 0, clickCount: 1 }, {});
    return true;
  })()`);
}
