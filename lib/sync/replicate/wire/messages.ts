import type { DeviceId } from '../../peer';
import { BadMessage, ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { checksumOf } from './checksum';

/** The first protocol version. A peer that can not speak a version in common is told so and let go. */
export const PROTOCOL = 1;

/** What one replica holds of one document at a moment. */
export interface WireState {
  readonly kind: string;
  /** True when everything the vector names is on the disk of the sender. */
  readonly committed: boolean;
  /** Yjs state vector (V1). */
  readonly vector: Uint8Array;
  /** `ContentHash` of what can be seen. */
  readonly hash: string;
}

/** Everything two replicas say to each other. */
export type Message =
  | {
      readonly type: 'hello';
      readonly protocol: number;
      /** The lowest protocol the sender still speaks. */
      readonly oldest: number;
      /** Documents on disk that are not loaded, with their mark; an empty mark is an unknown one. */
      readonly stored: readonly (readonly [kind: string, mark: string])[];
    }
  | ({ readonly type: 'state' } & WireState)
  /** The Yjs replica id under which the sender writes a document from now on. */
  | { readonly type: 'replica'; readonly kind: string; readonly replica: number }
  /** “Give me what I lack”: the answer is one `missing`. */
  | { readonly type: 'pull'; readonly kind: string; readonly vector: Uint8Array }
  | { readonly type: 'missing'; readonly kind: string; readonly update: Uint8Array }
  /** New changes, as they were made by `origin`. */
  | {
      readonly type: 'updates';
      readonly kind: string;
      readonly origin: DeviceId;
      readonly updates: readonly Uint8Array[];
    }
  /** The devices that the sender is linked to now. */
  | { readonly type: 'links'; readonly devices: readonly DeviceId[] }
  /** Sign of life. `client`: which client's card is open there; empty: none. */
  | { readonly type: 'here'; readonly client: string };

const MOST_ITEMS = 10_000;
const NAME_BYTES = 200;
const codes = ['hello', 'state', 'replica', 'pull', 'missing', 'updates', 'links', 'here'] as const;

export function encodeMessage(message: Message): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter().number(codes.indexOf(message.type));
  switch (message.type) {
    case 'hello':
      out.number(message.protocol).number(message.oldest).number(message.stored.length);
      for (const [kind, mark] of message.stored) out.text(kind).text(mark);
      break;
    case 'state':
      out
        .text(message.kind)
        .number(message.committed ? 1 : 0)
        .bytes(message.vector)
        .text(message.hash);
      break;
    case 'replica':
      out.text(message.kind).number(message.replica);
      break;
    case 'pull':
      out.text(message.kind).bytes(message.vector);
      break;
    case 'missing':
      out
        .text(message.kind)
        .number(checksumOf([message.update]))
        .bytes(message.update);
      break;
    case 'updates':
      out.text(message.kind).text(message.origin).number(checksumOf(message.updates));
      out.number(message.updates.length);
      for (const update of message.updates) out.bytes(update);
      break;
    case 'links':
      out.number(message.devices.length);
      for (const device of message.devices) out.text(device);
      break;
    case 'here':
      out.text(message.client);
  }
  return out.done();
}

/** Reads a message; undefined for a type of a later version, which is passed over. Throws `BadMessage`. */
export function decodeMessage(bytes: Uint8Array): Message | undefined {
  const from = new ByteReader(bytes);
  const type = codes[from.number()];
  if (type === undefined) return undefined;
  const message = read(type, from);
  // A later version may add to the end of its hello, and nowhere else.
  if (!from.isAtEnd && type !== 'hello') throw new BadMessage('Bytes are left over.');
  return message;
}

function read(type: (typeof codes)[number], from: ByteReader): Message {
  const name = () => from.text(NAME_BYTES);
  const list = <T>(item: () => T): T[] => Array.from({ length: from.count(MOST_ITEMS) }, item);
  switch (type) {
    case 'hello':
      return {
        type,
        protocol: from.number(),
        oldest: from.number(),
        stored: list(() => [name(), name()] as const),
      };
    case 'state':
      return { type, kind: name(), committed: from.number() === 1, vector: from.bytes(), hash: name() };
    case 'replica':
      return { type, kind: name(), replica: from.number() };
    case 'pull':
      return { type, kind: name(), vector: from.bytes() };
    case 'missing': {
      const [kind, checksum, update] = [name(), from.number(), from.bytes()];
      checkWhole(checksum, [update]);
      return { type, kind, update };
    }
    case 'updates': {
      const [kind, origin, checksum] = [name(), name() as DeviceId, from.number()];
      const updates = list(() => from.bytes());
      checkWhole(checksum, updates);
      return { type, kind, origin, updates };
    }
    case 'links':
      return { type, devices: list(() => name() as DeviceId) };
    case 'here':
      return { type, client: name() };
  }
}

function checkWhole(checksum: number, updates: readonly Uint8Array[]): void {
  if (checksumOf(updates) !== checksum) throw new BadMessage('Updates were damaged on the way.');
}
