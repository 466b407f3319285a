import { browser } from 'wxt/browser';
import { joinTabs } from './join-tabs';
import { tellToLeave } from './leave-message';
import { followKept, keptList, ownMemory } from './own-memory';
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
  const sites = await keptList(KEY);
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
  followKept(KEY, allowedSites, listener);
}

/**
 * In the background: after an install or update the scripts of the allowed sites are registered again; what a person grants
 * or takes away in the browser's own settings is followed.
 */
export function keepAllowedSites(): void {
  const again = async () => {
    // What the browser grants is true, whatever became of our list.
    const granted = await grantedSites();
    await keep((sites) => [...sites, ...granted]);
  };
  browser.runtime.onInstalled.addListener(() => {
    run(again().then(async () => joinTabs(await allowedPatterns())));
  });
  browser.runtime.onStartup.addListener(() => run(again()));
  browser.permissions.onRemoved.addListener(() => run(again()));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    const single = sitesOf(origins);
    if (single.length > 0)
      run(keep((kept) => [...kept, ...single]).then(() => joinTabs(single.map(patternOf))));
  });
}

/** The sites that the browser grants because a person allowed them one by one. */
async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return sitesOf(origins);
}

/** The single sites among match patterns: not the build's own, which come and go with the browser's setting for all of them. */
function sitesOf(patterns: readonly string[]): string[] {
  const { permissions, host_permissions: hosts } = browser.runtime.getManifest() as Granting;
  const built = [...(permissions ?? []), ...(hosts ?? [])];
  return patterns
    .filter((pattern) => !built.includes(pattern))
    .flatMap((pattern) => siteOf(pattern.replace(/\*$/, '')) ?? [])
    .filter((site) => !site.includes('*'));
}

interface Granting {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
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
    await ownMemory.set(KEY, sites.length > 0 ? sites : undefined);
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
