import type { ClientId, MemberId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import type { Workspace } from './workspace';

/** Clients by the member who is responsible for them; merged ones count once. */
export function clientsByOwner(workspace: Workspace): Map<MemberId, RecordOf<'client'>[]> {
  const charges = new Map<MemberId, RecordOf<'client'>[]>();
  for (const client of workspace.clients()) {
    if (!client.owner) continue;
    const theirs = charges.get(client.owner);
    if (theirs) theirs.push(client);
    else charges.set(client.owner, [client]);
  }
  return charges;
}

/** How many follow-ups of these clients are not done. */
export function openFollowups(workspace: Workspace, clients: readonly { readonly id: ClientId }[]): number {
  return clients
    .flatMap(({ id }) => [...workspace.idsOf('followup', id)])
    .filter((id) => workspace.followup.get(id)?.done === undefined && workspace.followup.get(id)).length;
}
