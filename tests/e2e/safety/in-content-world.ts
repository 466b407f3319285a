import { SIDEBAR_PAGE } from '../../harness/sidebar';
import type { Driver, Tab } from '../../harness/view';

/** Runs code where the extension's content script runs in a tab: what an attacker has who took over a page's process. */
export interface ContentWorld {
  readonly tabId: number;
  /** The value of a function's body there; `api` is the extension interface of a content script. */
  run<T>(body: string): Promise<T>;
}

/** The content world of the tab whose address matches the pattern. */
export async function contentWorld(driver: Driver, pattern: string): Promise<ContentWorld> {
  const page: Tab = await driver.openExtensionPage(SIDEBAR_PAGE);
  const tabId = await page.evaluate<number>(
    `(globalThis.browser ?? chrome).tabs.query({ url: '${pattern}' }).then(([tab]) => tab.id)`,
  );
  return {
    tabId,
    run: (body) =>
      page.evaluate(`(globalThis.browser ?? chrome).scripting.executeScript({
        target: { tabId: ${tabId} },
        func: async () => { const api = globalThis.browser ?? chrome; ${body} },
      }).then(([{ result, error }]) => { if (error) throw error; return result; })`),
  };
}
