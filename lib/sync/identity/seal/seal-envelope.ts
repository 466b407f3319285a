import { type Bytes, copyOf } from '../bytes/bytes';
import { decrypt, deriveBytes, encrypt, randomBytes, sha256 } from '../keys/ciphers';
import { isSigned } from '../keys/own-device';
import type { RosterKeeper } from '../roster-keeper';
import {
  type EnvelopeContent,
  type EnvelopeHeader,
  MAX_UPDATE_BYTES,
  readContent,
  readEnvelope,
  signedEnvelope,
  writeContent,
  writeEnvelope,
  writeHeader,
} from './envelope';

/** What the author adds; the rest of the outside is known. */
export interface EnvelopeDraft extends EnvelopeContent {
  readonly document: string;
  readonly seq: number;
}

export interface Sealed {
  readonly bytes: Bytes;
  /** Names the envelope; the next one's `previous`. */
  readonly hash: Bytes;
}

/**
 * Seals an update for the whole team, to lie with somebody who is trusted with nothing. Undefined while no key is fit for
 * it: make the next epoch (`heal`), or this device is out. The private document is never sealed for the team: that throws.
 */
export async function sealEnvelope(
  keeper: Pick<RosterKeeper, 'epoch' | 'workspace' | 'device'>,
  draft: EnvelopeDraft,
): Promise<Sealed | undefined> {
  if (draft.document.startsWith('private')) throw new RangeError('The private document is not for the team');
  if (draft.update.length > MAX_UPDATE_BYTES) throw new RangeError('An update too long for an envelope');
  const { epoch, workspace, device } = keeper;
  if (!epoch) return undefined;
  const { document, seq } = draft;
  const header: EnvelopeHeader = { workspace, document, epoch: epoch.id, author: device.id, seq };
  const bound = writeHeader(header);
  const signature = await device.sign(signedEnvelope(bound, draft));
  const iv = randomBytes(12);
  const sealed = await encrypt(await envelopeKey(epoch.key), writeContent(draft, signature), { iv, bound });
  const bytes = writeEnvelope({ header, iv, sealed });
  return { bytes, hash: await sha256(bytes) };
}

/**
 * `damaged`: no envelope, or cut or changed. `another-workspace`: it is not ours. `no-key`: sealed after we were removed, or
 * before news of the roster reached us. `unknown-author`: not in our roster, perhaps not yet. `removed-author`: its author is
 * out, and what only they vouch for is not taken. `forged`: it is not by who it says.
 */
export type EnvelopeFault =
  | 'damaged'
  | 'another-workspace'
  | 'no-key'
  | 'unknown-author'
  | 'removed-author'
  | 'forged';

export type Opened =
  | {
      readonly kind: 'opened';
      readonly header: EnvelopeHeader;
      readonly content: EnvelopeContent;
      readonly hash: Bytes;
    }
  | { readonly kind: 'refused'; readonly reason: EnvelopeFault };

/** Opens an envelope and proves its author. Sequence and `previous` are the caller's to compare. */
export async function openEnvelope(keeper: RosterKeeper, bytes: Uint8Array): Promise<Opened> {
  const parts = readEnvelope(bytes);
  if (!parts) return refused('damaged');
  const { header, iv, sealed } = parts;
  if (header.workspace !== keeper.workspace) return refused('another-workspace');
  const key = keeper.keyOf(header.epoch);
  if (!key) return refused('no-key');
  const bound = writeHeader(header);
  const plain = await decrypt(await envelopeKey(key), sealed, { iv, bound });
  const read = plain && readContent(plain);
  if (!read) return refused('damaged');
  const author = keeper.state.devices.get(header.author);
  if (!author) {
    return refused(keeper.state.removedDevices.has(header.author) ? 'removed-author' : 'unknown-author');
  }
  const { content, signature } = read;
  if (!(await isSigned(author.card.signingKey, signature, signedEnvelope(bound, content)))) {
    return refused('forged');
  }
  return { kind: 'opened', header, content, hash: await sha256(copyOf(bytes)) };
}

/** One key for all envelopes of an epoch; each has an iv of its own. */
function envelopeKey(epochKey: Bytes): Promise<Bytes> {
  return deriveBytes(epochKey, { label: 'envelope/1' });
}

function refused(reason: EnvelopeFault): Opened {
  return { kind: 'refused', reason };
}
