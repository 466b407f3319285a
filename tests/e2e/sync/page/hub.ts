import type { Signaling } from '../../../../lib/sync/signaling';
import { TopicReaders } from '../../../../lib/sync/signaling/topic-readers';

/** A signaling server in the page that remembers everything, as a hostile one would. */
export class Hub {
  readonly heard: { readonly topic: string; readonly sealed: Uint8Array }[] = [];
  readonly #readers = new TopicReaders();

  line(): Signaling {
    return {
      state: { kind: 'connected', where: 'hub' },
      publish: (topic, sealed) => {
        this.heard.push({ topic, sealed });
        this.tell(topic, sealed);
      },
      subscribe: (topic, reader) => {
        this.#readers.add(topic, reader);
        return () => this.#readers.remove(topic, reader);
      },
      onState: () => () => undefined,
      close: () => undefined,
    };
  }

  tell(topic: string, sealed: Uint8Array): void {
    queueMicrotask(() => this.#readers.tell(topic, sealed));
  }
}
