import type { MemberId } from '../../domain/ids';
import type { Bytes } from './bytes/bytes';
import { makeEpoch } from './epoch/make-epoch';
import { randomBytes } from './keys/ciphers';
import type { OwnDevice } from './keys/own-device';
import type { WorkspaceId } from './roster/roster-entry';
import { workspaceOf } from './roster/roster-log';
import { writeDraft, writeEntry } from './roster/write-entry';

export interface Founding {
  /** The member that this profile was before it had a team. */
  readonly member: MemberId;
  readonly name: string;
  readonly workspaceName: string;
  /** Addresses of signaling servers; none is fine. */
  readonly addresses: readonly string[];
}

/** The first entry of a roster, and the workspace that it names. `now`: epoch ms. */
export async function foundWorkspace(
  device: OwnDevice,
  founding: Founding,
  now: number,
): Promise<{ readonly bytes: Bytes; readonly workspace: WorkspaceId }> {
  const agreementKey = device.card.agreementKey;
  const { epoch } = await makeEpoch({ number: 1, devices: [{ id: device.id, agreementKey }], earlier: [] });
  const signed = writeDraft({
    workspace: undefined,
    author: device.id,
    parents: [],
    at: now,
    body: { kind: 'found', nonce: randomBytes(16), device: device.card, epoch, ...founding },
  });
  const workspace = await workspaceOf({ signedBytes: signed });
  return { bytes: writeEntry(signed, await device.sign(signed)), workspace };
}
