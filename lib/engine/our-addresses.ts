import { isFreeMail } from '../domain/free-mail-domains';
import { domainOf } from '../domain/mail-address';
import type { Workspace } from './workspace';

/** True for a normalised address that is ours (in the settings' lists): it never becomes or names a client. */
export function isOurs(workspace: Workspace, address: string): boolean {
  return (
    listOf(workspace, 'ownAddresses').includes(address) ||
    listOf(workspace, 'ownDomains').includes(domainOf(address))
  );
}

/**
 * True for a mail domain that is ours: listed, or that of an own address, listed or seen on a page as the owner of the
 * mailbox. Free mail is nobody's. Such a domain is never mapped to a client.
 */
export function isOurDomain(workspace: Workspace, domain: string, seen: Iterable<string>): boolean {
  if (listOf(workspace, 'ownDomains').includes(domain)) return true;
  return (
    !isFreeMail(domain) &&
    [...listOf(workspace, 'ownAddresses'), ...seen].some((own) => domainOf(own) === domain)
  );
}

/** A setting that holds a list of normalised addresses or domains; [] when it was never set. */
export function listOf(workspace: Workspace, key: 'ownAddresses' | 'ownDomains'): readonly string[] {
  const value = workspace.settings.get(key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
