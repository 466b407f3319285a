import { browser } from 'wxt/browser';
import { joinTabs } from './join-tabs';
import { tellToLeave } from './leave-message';
import { PAGE_SCRIPT } from './page-script';

/** Where the sites are kept that a person has allowed: the browser forgets registered scripts with every update. */
const KEY = 'sites';

/**
 * The site of an address as permissions know it: scheme and host. Every port belongs to it, because Firefox knows none in a
 * pattern. undefined = no web page.
 */
export function siteOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.hostname !== ''
    ? `${url.protocol}//${url.hostname}`
    : undefined;
}

/** The sites that the person has allowed and the browser still grants. Sites granted at install are not among them. */
export async function allowedSites(): Promise<string[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  const sites = Array.isArray(kept) ? kept.filter((site) => typeof site === 'string') : [];
  const granted = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [patternOf(site)] })),
  );
  return sites.filter((_, at) => granted[at]);
}

/**
 * Asks the person for access to a site, then watches it for good, in the tabs that are open too. False when they decline.
 * To be called straight from a click: the browser asks only then.
 */
export async function allowSite(site: string): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [patternOf(site)] }))) return false;
  await keep((sites) => [...sites, site]);
  await joinTabs([patternOf(site)]);
  return true;
}

/** Leaves a site: what runs in its tabs goes at once, the permission goes back to the browser. */
export async function leaveSite(site: string): Promise<void> {
  await tellToLeave(patternOf(site));
  await keep((sites) => sites.filter((other) => other !== site));
  await browser.permissions.remove({ origins: [patternOf(site)] }).catch((error: unknown) => {
    // What the build itself was granted can not be given back; it is not watched any more all the same.
    console.info('A permission stays with the browser', error);
  });
}

/** Calls `listener` with the allowed sites now and whenever they change. */
export function followAllowedSites(listener: (sites: readonly string[]) => void): void {
  const tell = () => {
    allowedSites().then(listener, (error: unknown) => console.warn('The sites could not be read', error));
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) tell();
  });
  tell();
}

/**
 * In the background: after an install or update the scripts of the allowed sites are registered again; what a person grants
 * or takes away in the browser's own settings is followed.
 */
export function keepAllowedSites(): void {
  const again = () => keep((sites) => sites);
  browser.runtime.onInstalled.addListener(() => {
    run(again().then(async () => joinTabs(await allowedPatterns())));
  });
  browser.permissions.onRemoved.addListener(() => run(again()));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    const sites = origins.flatMap((pattern) => siteOf(pattern.replace(/\*$/, '')) ?? []);
    const single = sites.filter((site) => !site.includes('*'));
    if (single.length > 0)
      run(keep((kept) => [...kept, ...single]).then(() => joinTabs(single.map(patternOf))));
  });
}

/** The same as match patterns. */
export async function allowedPatterns(): Promise<string[]> {
  return (await allowedSites()).map(patternOf);
}

function patternOf(site: string): string {
  return `${site}/*`;
}

function run(work: Promise<void>): void {
  work.catch((error: unknown) => console.warn('The sites could not be watched', error));
}

/** Stores the sites and registers a script for each that is granted. One at a time in all pages and the background. */
function keep(change: (sites: readonly string[]) => readonly string[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const before = await allowedSites();
    const sites = [...new Set(change(before))];
    const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
    const wanted = sites.map(patternOf);
    const gone = [...registered].filter((id) => !wanted.includes(id));
    const fresh = wanted.filter((id) => !registered.has(id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh.map(scriptFor));
    // A page script may read this storage: nothing stands there that need not.
    if (sites.length > 0) await browser.storage.local.set({ [KEY]: sites });
    else await browser.storage.local.remove(KEY);
  });
}

function scriptFor(pattern: string) {
  return {
    id: pattern,
    js: [PAGE_SCRIPT],
    matches: [pattern],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
}
