import type { Signaling, SignalingState } from '../../signaling';
import { toBase32 } from '../bytes/base32';
import { type Bytes, copyOf, joinBytes, utf8 } from '../bytes/bytes';
import { authenticate, decrypt, deriveBytes, encrypt, randomBytes } from '../keys/ciphers';

const IV_BYTES = 12;

/**
 * A signaling server as the two use it who have an invite in common: topics are plain names here, messages plain bytes. Who does
 * not have the invite's seed sees neither. It proves nothing: the join does.
 */
export class InviteSignaling implements Signaling {
  readonly #key: Promise<Bytes>;
  #sending: Promise<unknown> = Promise.resolve();
  readonly #stops = new Set<() => void>();
  #closed = false;

  constructor(
    private readonly server: Signaling,
    private readonly seed: Bytes,
    private readonly report: (error: unknown) => void,
  ) {
    this.#key = deriveBytes(seed, { label: 'invite-signal/1' });
  }

  publish(topic: string, message: Uint8Array): void {
    const send = async () => {
      const name = await this.#nameOf(topic);
      const iv = randomBytes(IV_BYTES);
      const sealed = await encrypt(await this.#key, copyOf(message), { iv, bound: utf8(name) });
      if (!this.#closed) this.server.publish(name, joinBytes(iv, sealed));
    };
    this.#sending = this.#sending.then(send).catch(this.report);
  }

  subscribe(topic: string, reader: (message: Uint8Array) => void): () => void {
    let stopped = false;
    let unsubscribe = (): void => undefined;
    const stop = () => {
      stopped = true;
      this.#stops.delete(stop);
      unsubscribe();
    };
    const start = async () => {
      const name = await this.#nameOf(topic);
      if (stopped) return;
      unsubscribe = this.server.subscribe(name, (sealed) => {
        this.#hear(name, sealed, reader).catch(this.report);
      });
    };
    this.#stops.add(stop);
    start().catch(this.report);
    return stop;
  }

  get state(): SignalingState {
    return this.server.state;
  }

  onState(listener: (state: SignalingState) => void): () => void {
    return this.server.onState(listener);
  }

  /** Ends this use of the server, and the server's line too. */
  close(): void {
    this.#closed = true;
    for (const stop of [...this.#stops]) stop();
    this.server.close();
  }

  async #hear(name: string, sealed: Uint8Array, reader: (message: Uint8Array) => void): Promise<void> {
    if (sealed.length <= IV_BYTES) return;
    const iv = copyOf(sealed.subarray(0, IV_BYTES));
    const body = copyOf(sealed.subarray(IV_BYTES));
    const plain = await decrypt(await this.#key, body, { iv, bound: utf8(name) });
    if (plain && !this.#closed) reader(plain);
  }

  async #nameOf(topic: string): Promise<string> {
    return toBase32(await authenticate(this.seed, utf8(`worthwhile/invite-topic/1/${topic}`)));
  }
}
