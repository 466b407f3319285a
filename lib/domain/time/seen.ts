import type { ClientId } from '../ids';

/** A stretch during which a page was in front and somebody was there. Epoch ms. */
export interface Seen {
  readonly key: string;
  /** undefined = nobody's page. */
  readonly clientId: ClientId | undefined;
  /** Host name of the page; '' = not known. */
  readonly site: string;
  readonly from: number;
  readonly to: number;
}

/** Work on one client, across tabs and sites. Epoch ms. */
export interface SeenBlock {
  readonly keys: readonly string[];
  readonly clientId: ClientId;
  readonly sites: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A look elsewhere that is shorter than this does not end a block (milliseconds). */
const PAUSE_MS = 5 * 60_000;
/** Less than this is no work (milliseconds). */
const LEAST_MS = 60_000;

/** Stretches of the same client that follow each other within five minutes become one block; what is under a minute goes. */
export function seenBlocks(seen: readonly Seen[]): SeenBlock[] {
  const blocks: { keys: string[]; clientId: ClientId; sites: Set<string>; from: number; to: number }[] = [];
  const latest = new Map<ClientId, (typeof blocks)[number]>();
  for (const { key, clientId, site, from, to } of [...seen].sort(byStart)) {
    if (clientId === undefined) continue;
    const before = latest.get(clientId);
    if (before && from - before.to <= PAUSE_MS) {
      before.keys.push(key);
      before.to = Math.max(before.to, to);
      if (site) before.sites.add(site);
    } else {
      const block = { keys: [key], clientId, sites: new Set(site ? [site] : []), from, to };
      blocks.push(block);
      latest.set(clientId, block);
    }
  }
  return blocks
    .filter(({ from, to }) => to - from >= LEAST_MS)
    .map(({ sites, ...block }) => ({ ...block, sites: [...sites] }));
}

/** Milliseconds on nobody's pages by site, the longest first. */
export function unassignedBySite(seen: readonly Seen[]): { readonly site: string; readonly ms: number }[] {
  const sites = new Map<string, number>();
  for (const { clientId, site, from, to } of seen)
    if (clientId === undefined && site) sites.set(site, (sites.get(site) ?? 0) + Math.max(0, to - from));
  return [...sites]
    .map(([site, ms]) => ({ site, ms }))
    .sort((a, b) => b.ms - a.ms || (a.site < b.site ? -1 : 1));
}

/** Whether a host name is one of these domains or below one of them. */
export function isExcluded(site: string, domains: readonly string[]): boolean {
  return domains.some((domain) => site === domain || site.endsWith(`.${domain}`));
}

function byStart(a: Seen, b: Seen): number {
  return a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1);
}
