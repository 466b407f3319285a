import type { ClientId, ContactId } from '../domain/ids';
import { CommandError } from './command-error';
import type { Workspace } from './workspace';

/** The client that a command is about, after merges. Refuses one that is not there, so that nothing hangs in the air. */
export function existingClient(workspace: Workspace, id: ClientId): ClientId {
  const standing = workspace.canonical(id);
  if (!workspace.client.get(standing))
    throw new CommandError('not-found', 'This client is not there any more.');
  return standing;
}

/** The contact that a command is about. */
export function existingContact(workspace: Workspace, id: ContactId): ContactId {
  if (!workspace.contact.get(id)) throw new CommandError('not-found', 'This contact is not there any more.');
  return id;
}
