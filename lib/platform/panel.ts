import { browser } from 'wxt/browser';

/** What Firefox calls the panel beside a page. */
interface FirefoxSidebar {
  sidebarAction?: { toggle(): Promise<void> };
}

/** A click on the toolbar button opens the native panel (Chrome, Edge) or the sidebar (Firefox). */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) {
    browser.browserAction.onClicked.addListener(() => {
      void (browser as FirefoxSidebar).sidebarAction?.toggle();
    });
  } else {
    browser.sidePanel
      .setPanelBehavior({ openPanelOnActionClick: true })
      .catch((error: unknown) => console.warn('The side panel could not be tied to the button', error));
  }
}
