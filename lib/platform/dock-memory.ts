import { browser } from 'wxt/browser';

/** How the dock stands in a page. */
export interface DockKept {
  readonly width: number;
  readonly open: boolean;
}

/** What a page script is told of the site it runs on, and of no other. */
export interface RecalledDock {
  /** How the dock stood there; undefined = it never did. */
  readonly state?: DockKept | undefined;
  /** Whether the person wants a dot on the closed dock there. */
  readonly marked?: boolean;
}

/** What a page script says to be told. */
export const RECALL_DOCK = 'recall-dock';

/** In a content script: how the dock stood on this site. */
export async function recallDock(): Promise<RecalledDock> {
  const answer: unknown = await browser.runtime
    .sendMessage(RECALL_DOCK)
    .catch((error: unknown) => console.info('How the sidebar stood is not known', error));
  return { ...(answer as RecalledDock | undefined) };
}

/** In a content script: keeps how the dock stands on this site. */
export function rememberDock(dock: DockKept): void {
  browser.runtime
    .sendMessage({ dock })
    .catch((error: unknown) => console.info('The width of the sidebar could not be remembered', error));
}
