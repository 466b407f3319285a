import type { MemberId } from '../../../domain/ids';
import type { OwnDevice } from '../keys/own-device';
import type { Acceptance, InviteId, WorkspaceId } from '../roster/roster-entry';
import { acceptedBytes } from '../roster/write-entry';

/** Who wants to join, in their own words: for one more device the member that it belongs to, else a new one. */
export interface Newcomer {
  readonly member: MemberId;
  readonly name: string;
}

/** Signed by the device that wants to join; the inviter enters it in the roster as it is. */
export async function acceptInvite(
  device: OwnDevice,
  options: { readonly workspace: WorkspaceId; readonly invite: InviteId; readonly newcomer: Newcomer },
): Promise<Acceptance> {
  const { workspace, invite, newcomer } = options;
  const accepted = { invite, member: newcomer.member, name: newcomer.name, device: device.card };
  return { ...accepted, signature: await device.sign(acceptedBytes(workspace, accepted)) };
}
