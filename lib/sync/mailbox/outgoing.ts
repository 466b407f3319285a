import type { MailboxLine } from './connect';
import { type Part, writePartHead } from './parcel';

export const PART_HEADER = 'Worthwhile-Part';
export const COVERS_HEADER = 'Worthwhile-Covers';

/** Messages that are on their way at a time. */
const AT_ONCE = 32;

interface Message {
  readonly subject: string;
  readonly part: Part;
  /** For a snapshot: the sequence up to which it holds everything. */
  readonly covers: number | undefined;
  readonly stored: (seq: number) => void;
}

/** What waits until the server has confirmed that it is stored. Survives every loss of the line, not of the browser. */
export class Outgoing {
  #waiting: Message[] = [];
  #flying = 0;
  #wake: (() => void) | undefined;

  constructor(readonly changed: () => void) {}

  get count(): number {
    return this.#waiting.length + this.#flying;
  }

  /** Resolves with the sequence numbers once all parts are stored. */
  add(subject: string, parts: readonly Part[], covers?: number): Promise<number[]> {
    const stored = parts.map(
      (part) =>
        new Promise<number>((resolve) => {
          this.#waiting.push({ subject, part, covers, stored: resolve });
        }),
    );
    this.changed();
    this.#wake?.();
    return Promise.all(stored);
  }

  /** Sends over the line until it fails; rejects with why. What was not confirmed waits for the next line. */
  async pump(line: MailboxLine): Promise<never> {
    for (;;) {
      const batch = this.#waiting.splice(0, AT_ONCE);
      if (batch.length === 0) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      this.#flying = batch.length;
      const results = await Promise.allSettled(batch.map((message) => publish(line, message)));
      this.#flying = 0;
      const failed = batch.filter((_, at) => results[at]?.status === 'rejected');
      this.#waiting.unshift(...failed);
      this.changed();
      // A newer line may be waiting for something to send.
      if (failed.length > 0) this.#wake?.();
      const reason = results.find((result) => result.status === 'rejected');
      if (reason) throw reason.reason;
    }
  }
}

async function publish(line: MailboxLine, { subject, part, covers, stored }: Message): Promise<void> {
  const headers = line.headers({
    [PART_HEADER]: writePartHead(part),
    ...(covers === undefined ? {} : { [COVERS_HEADER]: String(covers) }),
  });
  const msgID = `${part.id}-${part.index}-${covers ?? ''}`;
  const { seq } = await line.client.publish(subject, part.bytes, { msgID, headers });
  stored(seq);
}
