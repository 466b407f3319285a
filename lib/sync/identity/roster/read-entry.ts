import { isId, type MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';
import { toBase32 } from '../bytes/base32';
import { type ByteReader, readWhole, UnreadableBytes } from '../bytes/byte-reader';
import { type Bytes, copyOf, sameBytes } from '../bytes/bytes';
import { sha256 } from '../keys/ciphers';
import type { DeviceCard } from '../keys/own-device';
import { bodyKinds, purposeKinds, roles, scopes } from './entry-kinds';
import {
  MAX_ADDRESS_BYTES,
  MAX_ADDRESSES,
  MAX_DEVICES,
  MAX_ENTRY_BYTES,
  MAX_MEMBERS,
  MAX_NAME_BYTES,
  MAX_PARENTS,
  MAX_WRAPS,
} from './limits';
import type {
  Acceptance,
  Draft,
  EntryHash,
  InviteId,
  InvitePurpose,
  KeyGrant,
  RosterBody,
  RosterEntry,
  SealedEpoch,
  WorkspaceId,
} from './roster-entry';
import { SIGNATURE_BYTES, writeDraft } from './write-entry';

/** Sealed or wrapped: a key of 32 bytes and the seal's 16. */
export const SEALED_KEY_BYTES = 48;

/** The entry in `bytes`, its signature not yet checked; undefined when they are anything but one canonical entry. */
export async function readEntry(bytes: Uint8Array): Promise<RosterEntry | undefined> {
  if (bytes.length > MAX_ENTRY_BYTES || bytes.length <= SIGNATURE_BYTES) return undefined;
  const signedBytes = copyOf(bytes.subarray(0, -SIGNATURE_BYTES));
  const draft = readWhole(signedBytes, readDraft);
  if (!draft || !sameBytes(writeDraft(draft), signedBytes)) return undefined;
  const signature = copyOf(bytes.subarray(-SIGNATURE_BYTES));
  return { ...draft, hash: await hashOf(signedBytes), signedBytes, signature, bytes: copyOf(bytes) };
}

/** The name of the entry with these signed bytes. */
export async function hashOf(signedBytes: Bytes): Promise<EntryHash> {
  return toBase32(await sha256(signedBytes)) as EntryHash;
}

function readDraft(reader: ByteReader): Draft {
  if (reader.text(40) !== 'worthwhile/roster/1') throw new UnreadableBytes('another format');
  const workspace = reader.sized(20);
  if (workspace.length % 20 !== 0) throw new UnreadableBytes('not a workspace');
  const author = readDevice(reader);
  const parents = reader.list(MAX_PARENTS, readHash);
  if (parents.some((parent, at) => at > 0 && parent <= (parents[at - 1] ?? ''))) {
    throw new UnreadableBytes('parents are not sorted');
  }
  return {
    workspace: workspace.length > 0 ? (toBase32(workspace) as WorkspaceId) : undefined,
    author,
    parents,
    at: reader.count(),
    body: readBody(reader),
  };
}

function readBody(reader: ByteReader): RosterBody {
  const kind = reader.choice(bodyKinds);
  switch (kind) {
    case 'found':
      return {
        kind,
        nonce: reader.fixed(16),
        member: readMember(reader),
        name: reader.text(MAX_NAME_BYTES),
        device: readCard(reader),
        workspaceName: reader.text(MAX_NAME_BYTES),
        addresses: readAddresses(reader),
        epoch: readEpoch(reader),
      };
    case 'invite':
      return { kind, invite: readInvite(reader), purpose: readPurpose(reader), expiresAt: reader.count() };
    case 'revoke':
      return { kind, invite: readInvite(reader) };
    case 'join':
      return { kind, acceptance: readAcceptance(reader), grants: reader.list(MAX_WRAPS, readGrant) };
    case 'role':
      return { kind, member: readMember(reader), role: reader.choice(roles) };
    case 'remove':
      return {
        kind,
        members: reader.list(MAX_MEMBERS, readMember),
        devices: reader.list(MAX_DEVICES, readDevice),
        epoch: readEpoch(reader),
      };
    case 'leave':
      return { kind, scope: reader.choice(scopes) };
    case 'epoch':
      return { kind, epoch: readEpoch(reader) };
    case 'rename':
      return { kind, name: reader.text(MAX_NAME_BYTES) };
    case 'addresses':
      return { kind, addresses: readAddresses(reader) };
  }
}

function readPurpose(reader: ByteReader): InvitePurpose {
  const kind = reader.choice(purposeKinds);
  if (kind === 'member') return { kind, role: reader.choice(roles) };
  return { kind, member: readMember(reader) };
}

export function readAcceptance(reader: ByteReader): Acceptance {
  return {
    invite: readInvite(reader),
    member: readMember(reader),
    name: reader.text(MAX_NAME_BYTES),
    device: readCard(reader),
    signature: reader.fixed(SIGNATURE_BYTES),
  };
}

function readEpoch(reader: ByteReader): SealedEpoch {
  return {
    number: reader.count(),
    ephemeral: reader.fixed(32),
    check: reader.fixed(16),
    sealed: reader.list(MAX_DEVICES, (item) => ({
      device: readDevice(item),
      key: item.fixed(SEALED_KEY_BYTES),
    })),
    wrapped: reader.list(MAX_WRAPS, (item) => ({ epoch: readHash(item), key: item.fixed(SEALED_KEY_BYTES) })),
  };
}

function readGrant(reader: ByteReader): KeyGrant {
  return { epoch: readHash(reader), ephemeral: reader.fixed(32), key: reader.fixed(SEALED_KEY_BYTES) };
}

function readCard(reader: ByteReader): DeviceCard {
  return { signingKey: reader.fixed(32), agreementKey: reader.fixed(32) };
}

export function readHash(reader: ByteReader): EntryHash {
  return toBase32(reader.fixed(32)) as EntryHash;
}

function readDevice(reader: ByteReader): DeviceId {
  return toBase32(reader.fixed(20)) as DeviceId;
}

function readInvite(reader: ByteReader): InviteId {
  return toBase32(reader.fixed(16)) as InviteId;
}

function readMember(reader: ByteReader): MemberId {
  const id = reader.text(70);
  if (!isId('member', id)) throw new UnreadableBytes('not a member');
  return id;
}

function readAddresses(reader: ByteReader): string[] {
  return reader.list(MAX_ADDRESSES, (item) => item.text(MAX_ADDRESS_BYTES));
}
