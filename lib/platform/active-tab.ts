import { type Browser, browser } from 'wxt/browser';
import { siteOf } from './allowed-sites';

/** The tab in front of a window. Its site is told only where the person has let us see it: a click on our button does. */
export interface FrontTab {
  readonly id: number;
  /** `https://host` */
  readonly site: string | undefined;
}

/** Calls `listener` with the tab in front of this window: now, and whenever another one or another site comes there, or its site gets known. */
export function watchActiveTab(listener: (tab: FrontTab | undefined) => void): void {
  const tell = () => {
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => listener(tab && frontTab(tab)),
      () => listener(undefined),
    );
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status === 'complete') tell();
  });
  const button = import.meta.env.FIREFOX ? browser.browserAction : browser.action;
  button.onClicked.addListener(tell);
  tell();
}

function frontTab({ id, url }: Browser.tabs.Tab): FrontTab | undefined {
  if (id === undefined) return undefined;
  return { id, site: url === undefined ? undefined : siteOf(url) };
}
