import { signal } from '@preact/signals';
import type { SitesPort } from '../../components/model/sites-port';
import { allowSite, followAllowedSites, leaveSite, siteOf } from '../../lib/platform/allowed-sites';
import { builtInHosts } from '../../lib/platform/built-in-hosts';

/** The sites that may be read, live. */
export function sitesPort(): SitesPort {
  const allowed = signal<readonly string[] | undefined>(undefined);
  followAllowedSites((sites) => {
    allowed.value = sites;
  });
  return { allowed, builtIn: builtInHosts(), siteOf, allow: allowSite, leave: leaveSite };
}
