import { type Browser, browser } from 'wxt/browser';
import { type DockKept, RECALL_DOCK, type RecalledDock } from './dock-memory';
import { markedSites } from './marked-sites';
import { ownMemory } from './own-memory';

/** In the background: remembers how docks stand, each for the site that the browser says the asking script is on. */
export function keepDocks(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, respond: (dock?: RecalledDock) => void) => {
      const site = siteOf(sender);
      if (site === undefined) return undefined;
      const key = `dock:${site.host}`;
      const told = dockState({ ...(message as { dock?: unknown } | null) }.dock);
      if (told !== undefined)
        ownMemory
          .set(key, told)
          .catch((error: unknown) => console.warn('How a sidebar stands is not remembered', error));
      if (message !== RECALL_DOCK) return undefined;
      Promise.all([ownMemory.get(key), markedSites()]).then(
        ([kept, marked]) => respond({ state: dockState(kept), marked: marked.includes(site.hostname) }),
        (error: unknown) => {
          console.warn('How a sidebar stood could not be read', error);
          respond();
        },
      );
      return true;
    },
  );
}

function dockState(value: unknown): DockKept | undefined {
  const { width, open } = { ...(value as { width?: unknown; open?: unknown } | null | undefined) };
  return typeof width === 'number' && typeof open === 'boolean' ? { width, open } : undefined;
}

function siteOf({ url, frameId }: Browser.runtime.MessageSender): URL | undefined {
  return frameId === 0 && url !== undefined && /^https?:/.test(url) ? new URL(url) : undefined;
}
