import { browser } from 'wxt/browser';

/** What the dock's two controls are called, in the browser's language. */
export function dockTexts() {
  const text = (name: string) => browser.i18n.getMessage(name);
  return { show: text('dockShow'), hide: text('dockHide'), resize: text('dockResize') };
}

/** The address of the page with the dot for the closed dock. */
export function markUrl(): string {
  return browser.runtime.getURL('/mark.html');
}

/** The address of the sidebar page for use inside a host page. */
export function frameUrl(): string {
  return `${browser.runtime.getURL('/sidepanel.html')}?surface=frame`;
}
