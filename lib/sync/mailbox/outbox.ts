import type { LetterSealer } from '../letter';

/** A letter is sent at the latest so long after its first update, ms, or as soon as it has so many bytes. */
const AFTER_MS = 1_500;
const FULL_BYTES = 64 * 1024;

interface OutboxPorts {
  readonly sealer: Pick<LetterSealer, 'seal'>;
  /** Resolves once the mailbox has stored it. */
  send(document: string, sealed: Uint8Array): Promise<void>;
  /** All updates of the document that were pushed so far are in the mailbox. */
  stored?(document: string): void;
  report(error: unknown): void;
}

interface Batch {
  readonly updates: Uint8Array[];
  bytes: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Gathers our own updates into few letters: a person who types makes many updates. */
export class Outbox {
  readonly #batches = new Map<string, Batch>();
  readonly #sending = new Map<string, number>();

  constructor(readonly ports: OutboxPorts) {}

  /** Takes one update of a document, made on this device and on its disk. */
  push(document: string, update: Uint8Array): void {
    const batch = this.#batches.get(document) ?? this.#begin(document);
    batch.updates.push(update);
    batch.bytes += update.length;
    if (batch.bytes >= FULL_BYTES) this.#send(document);
  }

  /** Sends everything now: before the browser sleeps, or for a test. */
  flush(): void {
    for (const document of [...this.#batches.keys()]) this.#send(document);
  }

  /** Documents of which the mailbox does not hold everything yet. */
  get behind(): string[] {
    return [...new Set([...this.#batches.keys(), ...this.#sending.keys()])];
  }

  #begin(document: string): Batch {
    const timer = setTimeout(() => this.#send(document), AFTER_MS);
    const batch = { updates: [], bytes: 0, timer };
    this.#batches.set(document, batch);
    return batch;
  }

  #send(document: string): void {
    const batch = this.#batches.get(document);
    if (!batch) return;
    clearTimeout(batch.timer);
    this.#batches.delete(document);
    this.#sending.set(document, (this.#sending.get(document) ?? 0) + 1);
    this.ports.sealer
      .seal(document, batch.updates)
      .then((sealed) => this.ports.send(document, sealed))
      .then(() => this.#sent(document))
      .catch(this.ports.report);
  }

  #sent(document: string): void {
    const left = (this.#sending.get(document) ?? 1) - 1;
    if (left > 0) {
      this.#sending.set(document, left);
      return;
    }
    this.#sending.delete(document);
    if (!this.#batches.has(document)) this.ports.stored?.(document);
  }
}
