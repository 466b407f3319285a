import type { ReadonlySignal } from '@preact/signals';

/** The sites that the extension may read. A site is a scheme and a host: `https://crm.example`. */
export interface SitesPort {
  /** Allowed by the person, one by one; undefined until known. */
  readonly allowed: ReadonlySignal<readonly string[] | undefined>;
  /** Host names granted at install: only the browser's own settings take them away. */
  readonly builtIn: readonly string[];
  /** The site of a typed address; undefined = not the address of a web page. */
  siteOf(address: string): string | undefined;
  /** Asks the browser; only straight from a click or Enter. False when the person declines. */
  allow(site: string): Promise<boolean>;
  leave(site: string): Promise<void>;
}
