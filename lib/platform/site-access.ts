import { allowSite, followAllowedSites, leaveSite, siteOf } from './allowed-sites';
import { builtInHosts } from './built-in-hosts';

/** Everything that a page of ours may ask the browser about sites. */
export function siteAccess() {
  return {
    builtIn: builtInHosts(),
    siteOf,
    allow: allowSite,
    leave: leaveSite,
    follow: followAllowedSites,
  };
}
