import { type Browser, browser } from 'wxt/browser';
import { hostFits } from '../domain/host-pattern';
import { allowedSites, followAllowedSites, siteOf } from './allowed-sites';
import { builtInHosts } from './built-in-hosts';

/** What Firefox calls the panel beside a page. */
interface FirefoxSidebar {
  sidebarAction?: { toggle(): Promise<void>; open(): Promise<void> };
}

/**
 * A click on the toolbar button opens the native panel (Chrome, Edge) or the sidebar (Firefox), and closes it again. Where it is open
 * beside a site that is not watched yet, the first click leaves it there: from the click on the browser tells which site that
 * is, and the panel offers it. Chrome does not when it opens the panel by itself, so it is opened here.
 */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) openSidebar();
  else openPanel();
}

function openSidebar(): void {
  let allowed: readonly string[] = [];
  followAllowedSites((sites) => {
    allowed = sites;
  });
  browser.browserAction.onClicked.addListener((tab) => {
    const { sidebarAction } = browser as FirefoxSidebar;
    void (offers(tab, allowed) ? sidebarAction?.open() : sidebarAction?.toggle());
  });
}

function openPanel(): void {
  const warn = (error: unknown) => console.warn('The side panel could not follow the button', error);
  const { session } = browser.storage;
  const remember = (windowId: number, open: boolean) => {
    session.set({ [`panel:${windowId}`]: open }).catch(warn);
  };
  browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false }).catch(warn);
  browser.sidePanel.onOpened.addListener(({ windowId }) => remember(windowId, true));
  browser.sidePanel.onClosed.addListener(({ windowId }) => remember(windowId, false));
  browser.action.onClicked.addListener((tab) => {
    const { windowId } = tab;
    const key = `panel:${windowId}`;
    const before = session.get(key);
    // Nothing is awaited before: it opens only straight from the click.
    browser.sidePanel.open({ windowId }).catch(warn);
    Promise.all([before, allowedSites()])
      .then(async ([{ [key]: wasOpen }, allowed]) => {
        if (!offers(tab, allowed) && wasOpen) await browser.sidePanel.close({ windowId });
      })
      .catch(warn);
  });
}

/** The tab and address that were offered last: there a second click closes. */
let offered = '';

function offers({ id, url = '' }: Browser.tabs.Tab, allowed: readonly string[]): boolean {
  const site = siteOf(url);
  const isWatched =
    site === undefined ||
    allowed.includes(site) ||
    builtInHosts().some((host) => hostFits(host, new URL(url).hostname));
  const before = offered;
  offered = isWatched ? '' : `${id} ${url}`;
  return !isWatched && offered !== before;
}
