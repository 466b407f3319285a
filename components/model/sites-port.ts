import { type ReadonlySignal, signal } from '@preact/signals';

/** What the browser can be asked about sites. A site is a scheme and a host: `https://crm.example`. */
export interface SiteAccess {
  /** Host names granted at install: only the browser's own settings take them away. */
  readonly builtIn: readonly string[];
  /** The site of a typed address; undefined = not the address of a web page. */
  siteOf(address: string): string | undefined;
  /** Asks the browser; only straight from a click or Enter. False when the person declines. */
  allow(site: string): Promise<boolean>;
  leave(site: string): Promise<void>;
  /** Wants a dot on the closed dock of a host while its client has a warning. */
  mark(host: string, on: boolean): Promise<void>;
  followMarks(listener: (hosts: readonly string[]) => void): void;
  /** Tells the sites that the person has allowed, now and whenever they change. */
  follow(listener: (sites: readonly string[]) => void): void;
}

/** The sites that the extension may read. */
export interface SitesPort extends Omit<SiteAccess, 'follow' | 'followMarks'> {
  /** Allowed by the person, one by one; undefined until known. */
  readonly allowed: ReadonlySignal<readonly string[] | undefined>;
  /** Hosts with the dot. */
  readonly marked: ReadonlySignal<readonly string[]>;
}

/** The sites, live for as long as the page is. */
export function createSites({ follow, followMarks, ...access }: SiteAccess): SitesPort {
  const allowed = signal<readonly string[] | undefined>(undefined);
  follow((sites) => {
    allowed.value = sites;
  });
  const marked = signal<readonly string[]>([]);
  followMarks((hosts) => {
    marked.value = hosts;
  });
  return { ...access, allowed, marked };
}
