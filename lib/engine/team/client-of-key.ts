import type { ClientId, Id } from '../../domain/ids';
import { isId } from '../../domain/ids';
import { type OfClient, ofClient } from '../../domain/records/schemas';
import type { Workspace } from '../workspace';

/** Which client a key of a shared document is about; undefined for what is about none. Merged clients count as one. */
export function clientOfKey(workspace: Workspace, root: string, key: string): ClientId | undefined {
  const id = /^(?:brief:)?([a-z]{3}_[0-9A-Za-z-]{1,64})/.exec(key)?.[1];
  if (id === undefined) return undefined;
  if (isId('client', id)) return workspace.canonical(id);
  if (isId('contact', id)) return clientIn(workspace, 'contact', id);
  const type = ofClient.find((one) => one === root);
  return type && clientIn(workspace, type, id);
}

interface Peeked {
  peek(id: Id<OfClient>, field: string): unknown;
}

function clientIn(workspace: Workspace, type: OfClient, id: string): ClientId | undefined {
  const table: Peeked = workspace[type];
  const client = table.peek(id as Id<OfClient>, 'clientId');
  return isId('client', client) ? workspace.canonical(client) : undefined;
}
