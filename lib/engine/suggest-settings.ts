import type { ClientId } from '../domain/ids';
import { isId } from '../domain/ids';
import type { Workspace } from './workspace';

/** Whether the person has agreed that this device notes which client is in front. Nobody has until they say so. */
export function suggestsTime(workspace: Workspace): boolean {
  return workspace.device.get('suggestTime') === true;
}

/** Domains whose pages are never noted. */
export function suggestExcept(workspace: Workspace): readonly string[] {
  const domains = workspace.device.get('suggestExcept');
  return Array.isArray(domains) ? domains.filter((domain) => typeof domain === 'string') : [];
}

/** The client the person works for whatever is in front, until they end it. */
export function workingFor(workspace: Workspace): ClientId | undefined {
  const client = workspace.device.get('workingFor');
  if (!isId('client', client)) return undefined;
  const standing = workspace.canonical(client);
  return workspace.client.get(standing) ? standing : undefined;
}
