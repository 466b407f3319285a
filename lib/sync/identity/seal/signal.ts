import type { DeviceId } from '../../peer';
import { toBase32 } from '../bytes/base32';
import { readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Bytes, copyOf, joinBytes, utf8 } from '../bytes/bytes';
import { openKey, sealKeyTo } from '../epoch/seal-key';
import { authenticate, decrypt, encrypt, randomBytes, ZERO_IV } from '../keys/ciphers';
import { createEphemeral, type DeviceCard, isSigned } from '../keys/own-device';
import { MAX_DEVICES } from '../roster/limits';
import { SEALED_KEY_BYTES } from '../roster/read-entry';
import { idBytes } from '../roster/write-entry';
import type { RosterKeeper } from '../roster-keeper';

/** Longest message that is carried: an offer with its description is far below it. */
const MAX_SIGNAL_BYTES = 65_536;

/** The name under which a team meets at a signaling server in one epoch: without the epoch's key it says nothing. */
export async function topicOf(epochKey: Bytes, name: string): Promise<string> {
  return toBase32(await authenticate(epochKey, utf8(`worthwhile/topic/1/${name}`)));
}

/**
 * Seals a message for the current devices, or for one of them. Not under the epoch's key: a device that was away does not
 * have the newest, and the one before is known to who was removed since. It is bound to `topic`.
 */
export function sealSignal(
  keeper: RosterKeeper,
  { topic, plain, to }: { readonly topic: string; readonly plain: Uint8Array; readonly to?: DeviceId },
): Promise<Bytes> {
  const readers = [...keeper.state.devices.values()].filter(
    ({ id }) => id !== keeper.device.id && (to === undefined || id === to),
  );
  return sealFor(keeper, readers, { topic, plain });
}

/** Seals a message for these devices, whether or not they are in the roster now. */
export async function sealFor(
  keeper: RosterKeeper,
  readers: readonly { readonly id: DeviceId; readonly card: DeviceCard }[],
  { topic, plain }: { readonly topic: string; readonly plain: Uint8Array },
): Promise<Bytes> {
  const key = randomBytes(32);
  const ephemeral = await createEphemeral();
  const sealed = await Promise.all(
    readers.map(async ({ id, card }) => {
      const forThem = await sealKeyTo(card.agreementKey, key, ephemeral);
      return forThem ? [{ id, key: forThem }] : [];
    }),
  );
  const writer = new ByteWriter().byte(1).fixed(ephemeral.publicKey);
  writer.list(sealed.flat(), (out, { id, key }) => out.fixed(idBytes(id)).fixed(key));
  const head = writer.done();
  const bound = boundTo(topic, head);
  const body = joinBytes(idBytes(keeper.device.id), plain);
  const signature = await keeper.device.sign(joinBytes(bound, body));
  const content = await encrypt(key, joinBytes(signature, body), { iv: ZERO_IV, bound });
  return joinBytes(head, content);
}

export interface Heard {
  readonly from: DeviceId;
  readonly plain: Bytes;
}

/** The message and the current device that sent it; undefined for everything else. */
export function openSignal(
  keeper: RosterKeeper,
  { topic, sealed }: { readonly topic: string; readonly sealed: Uint8Array },
): Promise<Heard | undefined> {
  return openFrom(keeper, { topic, sealed }, (from) => keeper.state.devices.get(from)?.card);
}

/** The message and who signed it, of those that `cardOf` knows; undefined for everything else. */
export async function openFrom(
  keeper: RosterKeeper,
  { topic, sealed }: { readonly topic: string; readonly sealed: Uint8Array },
  cardOf: (from: DeviceId) => DeviceCard | undefined,
): Promise<Heard | undefined> {
  if (sealed.length > MAX_SIGNAL_BYTES) return undefined;
  const parts = readWhole(sealed, (reader) => {
    const version = reader.byte();
    const ephemeral = reader.fixed(32);
    const readers = reader.list(MAX_DEVICES, (item) => ({
      id: toBase32(item.fixed(20)) as DeviceId,
      key: item.fixed(SEALED_KEY_BYTES),
    }));
    return { version, ephemeral, readers, content: reader.fixed(reader.rest) };
  });
  const mine = parts?.readers.find(({ id }) => id === keeper.device.id);
  if (!parts || parts.version !== 1 || !mine) return undefined;
  const key = await openKey(keeper.device, mine.key, parts.ephemeral);
  const bound = boundTo(topic, copyOf(sealed.subarray(0, sealed.length - parts.content.length)));
  const opened = key && (await decrypt(key, parts.content, { iv: ZERO_IV, bound }));
  if (!opened || opened.length < 84) return undefined;
  const [signature, body] = [opened.slice(0, 64), opened.slice(64)];
  const from = toBase32(body.subarray(0, 20)) as DeviceId;
  const card = cardOf(from);
  if (!card || from === keeper.device.id) return undefined;
  const signed = await isSigned(card.signingKey, signature, joinBytes(bound, body));
  return signed ? { from, plain: body.slice(20) } : undefined;
}

function boundTo(topic: string, head: Bytes): Bytes {
  return joinBytes(utf8(`worthwhile/signal/1/${topic}/`), head);
}
