import { normaliseAddress } from '../domain/mail-address';
import type { Workspace } from './workspace';

/** True for an address that is ours (in the settings' lists): it never becomes or names a client. */
export function isOurs(workspace: Workspace, address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    listOf(workspace, 'ownAddresses').some((own) => normaliseAddress(own) === address) ||
    listOf(workspace, 'ownDomains').includes(domain)
  );
}

/** A setting that holds a list of texts; [] when it was never set. */
export function listOf(workspace: Workspace, key: 'ownAddresses' | 'ownDomains'): readonly string[] {
  const value = workspace.settings.get(key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
