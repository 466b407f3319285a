import { readWhole } from '../../../../lib/sync/identity/bytes/byte-reader';
import { ByteWriter } from '../../../../lib/sync/identity/bytes/byte-writer';
import type { Bytes } from '../../../../lib/sync/identity/bytes/bytes';
import { copyOf, joinBytes, utf8 } from '../../../../lib/sync/identity/bytes/bytes';
import { openKey } from '../../../../lib/sync/identity/epoch/seal-key';
import { readHello } from '../../../../lib/sync/identity/handshake/hello';
import { frameKinds } from '../../../../lib/sync/identity/handshake/split-channel';
import { decrypt, deriveBytes, ZERO_IV } from '../../../../lib/sync/identity/keys/ciphers';
import { readEnvelope, writeHeader } from '../../../../lib/sync/identity/seal/envelope';
import { openEnvelope } from '../../../../lib/sync/identity/seal/seal-envelope';
import { openSignal } from '../../../../lib/sync/identity/seal/signal';
import type { TeamIdentity } from '../../../../lib/sync/identity/team-identity';
import type { Captured } from './captured';

/** Devices that are out, who tell each other everything, have every roster entry, and all keys they ever had. */
export class Attackers {
  private constructor(
    private readonly all: readonly TeamIdentity[],
    private readonly keys: readonly Bytes[],
  ) {}

  static async gather(all: readonly TeamIdentity[], roster: readonly Uint8Array[]): Promise<Attackers> {
    const keys = new Map<string, Bytes>();
    for (const one of all) {
      for (const { id } of one.heldEpochs()) keys.set(id, one.keyOf(id) ?? new Uint8Array(32));
      await one.merge(roster);
      for (const { id } of one.heldEpochs()) keys.set(id, one.keyOf(id) ?? new Uint8Array(32));
    }
    return new Attackers(all, [...keys.values()]);
  }

  /** How many different keys they have. */
  get keyCount(): number {
    return this.keys.length;
  }

  /** True when one of them gets a single byte out of it, by the product's own way or by trying every key they have. */
  async read(captured: Captured): Promise<boolean> {
    switch (captured.kind) {
      case 'envelope':
        return this.#readEnvelope(captured.bytes);
      case 'signal':
        return this.#readSignal(captured.topic, captured.bytes);
      case 'session':
        return this.#readSession(captured);
    }
  }

  async #readEnvelope(bytes: Uint8Array): Promise<boolean> {
    for (const one of this.all) if ((await openEnvelope(one, bytes)).kind === 'opened') return true;
    const parts = readEnvelope(bytes);
    if (!parts) throw new Error('What was captured is no envelope');
    const { header, iv, sealed } = parts;
    for (const key of this.keys) {
      const secret = await deriveBytes(key, { label: 'envelope/1' });
      if (await decrypt(secret, sealed, { iv, bound: writeHeader(header) })) return true;
    }
    return false;
  }

  async #readSignal(topic: string, sealed: Uint8Array): Promise<boolean> {
    for (const one of this.all) if (await openSignal(one, { topic, sealed })) return true;
    const parts = readWhole(sealed, (reader) => {
      reader.byte();
      const ephemeral = reader.fixed(32);
      const slots = reader.list(128, (item) => joinBytes(item.fixed(20), item.fixed(48)).slice(20));
      return { ephemeral, slots, content: reader.fixed(reader.rest) };
    });
    if (!parts) throw new Error('What was captured is no signal');
    const head = copyOf(sealed.subarray(0, sealed.length - parts.content.length));
    const bound = joinBytes(utf8(`worthwhile/signal/1/${topic}/`), head);
    const guesses = [...this.keys];
    for (const slot of parts.slots) {
      for (const one of this.all) {
        const key = await openKey(one.device, slot, parts.ephemeral);
        if (key) guesses.push(key);
      }
    }
    for (const key of guesses) if (await decrypt(key, parts.content, { iv: ZERO_IV, bound })) return true;
    return false;
  }

  async #readSession({ ends, fromA, fromB }: Extract<Captured, { kind: 'session' }>): Promise<boolean> {
    const [room] = this.all.map(({ workspace }) => workspace);
    const helloA = hellosOf(fromA);
    const helloB = hellosOf(fromB);
    const bound = new ByteWriter()
      .text(room ?? '')
      .sized(utf8(ends.a))
      .sized(utf8(ends.b))
      .done();
    for (const [at, a] of helloA.entries()) {
      const b = helloB[at];
      if (!b) continue;
      const salt = joinBytes(a.nonce, a.ephemeral, b.nonce, b.ephemeral);
      for (const secret of await this.#sessionSecrets([a.ephemeral, b.ephemeral])) {
        const key = await deriveBytes(secret, { label: 'auth/1', salt, bound });
        if ((await opens(key, 1, fromA)) || (await opens(key, 2, fromB))) return true;
      }
    }
    return false;
  }

  /** Each key alone, and each with what an attacker's own key gives with a public one that went over the line. */
  async #sessionSecrets(publicKeys: readonly Bytes[]): Promise<Bytes[]> {
    const shared = [new Uint8Array(0)];
    for (const one of this.all) {
      for (const publicKey of publicKeys) {
        const secret = await one.device.agree(publicKey);
        if (secret) shared.push(secret);
      }
    }
    return this.keys.flatMap((key) => shared.map((secret) => joinBytes(key, secret)));
  }
}

function hellosOf(frames: readonly Uint8Array[]) {
  return frames
    .filter(([kind]) => kind === frameKinds.hello)
    .flatMap((frame) => readHello(copyOf(frame.subarray(1))) ?? []);
}

async function opens(key: Bytes, side: number, frames: readonly Uint8Array[]): Promise<boolean> {
  let count = 0;
  for (const frame of frames) {
    if (frame[0] === frameKinds.hello) {
      count = 0;
      continue;
    }
    const iv = new Uint8Array(12);
    iv[0] = side;
    new DataView(iv.buffer).setUint32(8, count);
    count += 1;
    const bound = Uint8Array.of(frame[0] ?? 0);
    if (await decrypt(key, copyOf(frame.subarray(1)), { iv, bound })) return true;
  }
  return false;
}
