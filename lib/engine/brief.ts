import type * as Y from 'yjs';
import type { ClientId } from '../domain/ids';
import type { Workspace } from './workspace';

/** The shared text about a client: a root `Y.Text` named after it, so that two people may type in it at once. */
export function briefOf(workspace: Workspace, client: ClientId): Y.Text {
  return workspace.book.getText(`brief:${client}`);
}
