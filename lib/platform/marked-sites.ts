import { joinTabs } from './join-tabs';
import { followKept, keptList, ownMemory } from './own-memory';

const KEY = 'marked-sites';

/** Hosts on which the person wants a dot on the closed dock when there is a warning to read. */
export function markedSites(): Promise<readonly string[]> {
  return keptList(KEY);
}

/** Wants the dot on a host, or no longer; its open pages follow. */
export async function markSite(host: string, on: boolean): Promise<void> {
  const others = (await markedSites()).filter((other) => other !== host);
  await ownMemory.set(KEY, on ? [...others, host] : others);
  await joinTabs([`*://${host}/*`]);
}

/** Calls `listener` with the marked hosts now and whenever they change. */
export function followMarkedSites(listener: (hosts: readonly string[]) => void): void {
  followKept(KEY, markedSites, listener);
}
