import { fromBase32 } from '../bytes/base32';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, joinBytes } from '../bytes/bytes';
import type { DeviceCard } from '../keys/own-device';
import { bodyKinds, purposeKinds, roles, scopes } from './entry-kinds';
import type { Acceptance, Draft, KeyGrant, RosterBody, SealedEpoch } from './roster-entry';

export const SIGNATURE_BYTES = 64;

/** The bytes of an entry that its author signs and whose hash names it: one draft has one form. */
export function writeDraft(draft: Draft): Bytes {
  const writer = new ByteWriter().text('worthwhile/roster/1');
  writer.sized(draft.workspace === undefined ? new Uint8Array(0) : idBytes(draft.workspace));
  writer.fixed(idBytes(draft.author));
  writer.list(draft.parents, (out, parent) => out.fixed(idBytes(parent)));
  writer.count(draft.at);
  writer.byte(bodyKinds.indexOf(draft.body.kind));
  writeBody(writer, draft.body);
  return writer.done();
}

export function writeEntry(signedBytes: Bytes, signature: Bytes): Bytes {
  return joinBytes(signedBytes, signature);
}

/** What somebody who joins signs: nobody can be entered without having asked. */
export function acceptedBytes(workspace: string, acceptance: Omit<Acceptance, 'signature'>): Bytes {
  const writer = new ByteWriter().text('worthwhile/accept/1').fixed(idBytes(workspace));
  writer.fixed(idBytes(acceptance.invite)).text(acceptance.member).text(acceptance.name);
  writeCard(writer, acceptance.device);
  return writer.done();
}

export function writeAcceptance(writer: ByteWriter, acceptance: Acceptance): void {
  writer.fixed(idBytes(acceptance.invite)).text(acceptance.member).text(acceptance.name);
  writeCard(writer, acceptance.device);
  writer.fixed(acceptance.signature);
}

export function idBytes(id: string): Bytes {
  const bytes = fromBase32(id);
  if (!bytes) throw new Error(`Not an id: ${id}`);
  return bytes;
}

function writeBody(writer: ByteWriter, body: RosterBody): void {
  switch (body.kind) {
    case 'found':
      writer.fixed(body.nonce).text(body.member).text(body.name);
      writeCard(writer, body.device);
      writer.text(body.workspaceName).list(body.addresses, (out, address) => out.text(address));
      return writeEpoch(writer, body.epoch);
    case 'invite':
      writer.fixed(idBytes(body.invite)).byte(purposeKinds.indexOf(body.purpose.kind));
      if (body.purpose.kind === 'member') writer.byte(roles.indexOf(body.purpose.role));
      else writer.text(body.purpose.member);
      writer.count(body.expiresAt);
      return;
    case 'revoke':
      writer.fixed(idBytes(body.invite));
      return;
    case 'join':
      writeAcceptance(writer, body.acceptance);
      writer.list(body.grants, writeGrant);
      return;
    case 'role':
      writer.text(body.member).byte(roles.indexOf(body.role));
      return;
    case 'remove':
      writer.list(body.members, (out, member) => out.text(member));
      writer.list(body.devices, (out, device) => out.fixed(idBytes(device)));
      return writeEpoch(writer, body.epoch);
    case 'leave':
      writer.byte(scopes.indexOf(body.scope));
      return;
    case 'epoch':
      return writeEpoch(writer, body.epoch);
    case 'rename':
      writer.text(body.name);
      return;
    case 'addresses':
      writer.list(body.addresses, (out, address) => out.text(address));
      return;
  }
}

function writeCard(writer: ByteWriter, card: DeviceCard): void {
  writer.fixed(card.signingKey).fixed(card.agreementKey);
}

function writeGrant(writer: ByteWriter, grant: KeyGrant): void {
  writer.fixed(idBytes(grant.epoch)).fixed(grant.ephemeral).fixed(grant.key);
}

function writeEpoch(writer: ByteWriter, epoch: SealedEpoch): void {
  writer.count(epoch.number).fixed(epoch.ephemeral).fixed(epoch.check);
  writer.list(epoch.sealed, (out, { device, key }) => out.fixed(idBytes(device)).fixed(key));
  writer.list(epoch.wrapped, (out, { epoch, key }) => out.fixed(idBytes(epoch)).fixed(key));
}
