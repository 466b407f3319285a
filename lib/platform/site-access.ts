import { allowSite, followAllowedSites, leaveSite, siteOf } from './allowed-sites';
import { builtInHosts } from './built-in-hosts';
import { followMarkedSites, markSite } from './marked-sites';

/** Everything that a page of ours may ask the browser about sites. */
export function siteAccess() {
  return {
    builtIn: builtInHosts(),
    siteOf,
    allow: allowSite,
    leave: leaveSite,
    follow: followAllowedSites,
    mark: markSite,
    followMarks: followMarkedSites,
  };
}
