import type { Signaling } from '../../../lib/sync/signaling';

/** A signaling server in memory, which keeps all that it sees. */
export class SignalingHub {
  readonly seen: { readonly topic: string; readonly bytes: Uint8Array }[] = [];
  readonly #readers = new Map<string, Set<(bytes: Uint8Array) => void>>();

  get topics(): string[] {
    return [...this.#readers].filter(([, readers]) => readers.size > 0).map(([topic]) => topic);
  }

  publish(topic: string, bytes: Uint8Array): void {
    this.seen.push({ topic, bytes: bytes.slice() });
    for (const reader of [...(this.#readers.get(topic) ?? [])]) queueMicrotask(() => reader(bytes));
  }

  line(): Signaling {
    return {
      publish: (topic, bytes) => this.publish(topic, bytes),
      subscribe: (topic, reader) => {
        const readers = this.#readers.get(topic) ?? new Set();
        this.#readers.set(topic, readers.add(reader));
        return () => void readers.delete(reader);
      },
      state: { kind: 'connected', where: 'wss://meet.example' },
      onState: () => () => undefined,
      close: () => undefined,
    };
  }
}
