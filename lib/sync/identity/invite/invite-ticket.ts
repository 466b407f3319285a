import { isId } from '../../../domain/ids';
import { fromBase32, toBase32 } from '../bytes/base32';
import { type ByteReader, readWhole, UnreadableBytes } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, copyOf, joinBytes, sameBytes } from '../bytes/bytes';
import { deriveBytes, sha256 } from '../keys/ciphers';
import { purposeKinds, roles } from '../roster/entry-kinds';
import { MAX_ADDRESS_BYTES, MAX_ADDRESSES, MAX_NAME_BYTES } from '../roster/limits';
import type { InviteId, InvitePurpose, WorkspaceId } from '../roster/roster-entry';
import { idBytes } from '../roster/write-entry';

export const SEED_BYTES = 16;

/** What an invite holds. Whoever has it can ask to join; a person confirms before they are in. */
export interface InviteTicket {
  readonly workspace: WorkspaceId;
  /** Signing key of the device that made the invite and answers it. */
  readonly inviter: Bytes;
  readonly seed: Bytes;
  readonly purpose: InvitePurpose;
  /** Epoch ms. */
  readonly expiresAt: number;
  /** As it was called then, to show before anything is proved. */
  readonly workspaceName: string;
  /** Signaling servers where the inviter listens. */
  readonly addresses: readonly string[];
}

/** The public name of the invite with this seed. */
export async function inviteIdOf(seed: Bytes): Promise<InviteId> {
  return toBase32(await deriveBytes(seed, { label: 'invite-id/1', length: 16 })) as InviteId;
}

/** The invite as a code of [0-9a-z], for a message, a link's fragment or a QR code (which takes it in capitals). */
export async function writeInvite(ticket: InviteTicket): Promise<string> {
  const writer = new ByteWriter().fixed(idBytes(ticket.workspace)).fixed(ticket.inviter).fixed(ticket.seed);
  writer.byte(purposeKinds.indexOf(ticket.purpose.kind));
  if (ticket.purpose.kind === 'member') writer.byte(roles.indexOf(ticket.purpose.role));
  else writer.text(ticket.purpose.member);
  writer.count(ticket.expiresAt).text(ticket.workspaceName);
  writer.list(ticket.addresses, (out, address) => out.text(address));
  const bytes = writer.done();
  return PREFIX + toBase32(joinBytes(bytes, await checksum(bytes)));
}

/**
 * The invite in a text: the code alone, in a link, or broken into lines. `none`: there is no code in it; `damaged`: there is
 * one, but letters are missing or wrong.
 */
export async function parseInvite(text: string): Promise<InviteTicket | 'none' | 'damaged'> {
  const plain = text.toLowerCase();
  const found = [...plain.matchAll(CODE), ...plain.replaceAll(/[\s>-]+/g, '').matchAll(CODE)];
  for (const [, code = ''] of found) {
    const bytes = fromBase32(code);
    if (!bytes) continue;
    const body = copyOf(bytes.subarray(0, -CHECKSUM_BYTES));
    if (!sameBytes(await checksum(body), bytes.subarray(-CHECKSUM_BYTES))) continue;
    const ticket = readWhole(body, readTicket);
    if (ticket) return ticket;
  }
  return found.length > 0 ? 'damaged' : 'none';
}

const PREFIX = 'ww1';
const CODE = /ww1([0-9a-z]{100,})/g;
const CHECKSUM_BYTES = 4;

async function checksum(bytes: Bytes): Promise<Bytes> {
  return (await sha256(bytes)).slice(0, CHECKSUM_BYTES);
}

function readTicket(reader: ByteReader): InviteTicket {
  return {
    workspace: toBase32(reader.fixed(20)) as WorkspaceId,
    inviter: reader.fixed(32),
    seed: reader.fixed(SEED_BYTES),
    purpose: readPurpose(reader),
    expiresAt: reader.count(),
    workspaceName: reader.text(MAX_NAME_BYTES),
    addresses: reader.list(MAX_ADDRESSES, (item) => item.text(MAX_ADDRESS_BYTES)),
  };
}

function readPurpose(reader: ByteReader): InvitePurpose {
  const kind = reader.choice(purposeKinds);
  if (kind === 'member') return { kind, role: reader.choice(roles) };
  const member = reader.text(70);
  if (!isId('member', member)) throw new UnreadableBytes('not a member');
  return { kind, member };
}
