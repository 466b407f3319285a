import * as v from 'valibot';
import type * as Y from 'yjs';
import type { MailboxCursor } from '../../../sync/mailbox/incoming';
import type { LastSealed, SealedChain } from '../../../sync/mailbox/team-letters';

/** Letters that may wait for what they build on; the oldest go first. */
const MOST_WAITING = 64;
const MAPS = ['sealed', 'box', 'covered', 'waiting'];

const last = v.object({ seq: v.number(), hash: v.instance(Uint8Array) });
const cursorOf = v.object({ made: v.string(), seq: v.number() });
const covered = v.object({ vector: v.instance(Uint8Array), behind: v.boolean() });

/** What the mailbox is known to hold of a document. */
export interface Covered {
  /** Yjs state vector. */
  readonly vector: Uint8Array;
  /** Something was written here that it is not known to hold. */
  readonly behind: boolean;
}

/** What this device remembers about sealed letters, in the document of its own that is shared with nobody. */
export class LetterMemory implements SealedChain {
  constructor(private readonly stored: { readonly doc: Y.Doc; committed(): Promise<void> }) {}

  async last(document: string): Promise<LastSealed | undefined> {
    const parsed = v.safeParse(last, this.#map('sealed').get(document));
    return parsed.success ? { seq: parsed.output.seq, hash: new Uint8Array(parsed.output.hash) } : undefined;
  }

  async keep(document: string, sealed: LastSealed): Promise<void> {
    this.#map('sealed').set(document, { ...sealed });
    await this.stored.committed();
  }

  get cursor(): MailboxCursor | undefined {
    const parsed = v.safeParse(cursorOf, this.#map('box').get('cursor'));
    return parsed.success ? parsed.output : undefined;
  }

  async keepCursor(cursor: MailboxCursor): Promise<void> {
    this.#map('box').set('cursor', { ...cursor });
    await this.stored.committed();
  }

  covered(kind: string): Covered | undefined {
    const parsed = v.safeParse(covered, this.#map('covered').get(kind));
    return parsed.success ? parsed.output : undefined;
  }

  keepCovered(kind: string, what: Covered): void {
    this.#map('covered').set(kind, { ...what });
  }

  /** Another box holds nothing yet. */
  nothingCovered(): void {
    this.#map('covered').clear();
  }

  /** Letters that came too early, the oldest first. */
  get waiting(): readonly (readonly [key: string, sealed: Uint8Array])[] {
    return [...this.#map('waiting').entries()]
      .flatMap(([key, sealed]) => (sealed instanceof Uint8Array ? [[key, sealed] as const] : []))
      .sort(([one], [other]) => Number(one) - Number(other));
  }

  keepWaiting(sealed: Uint8Array): void {
    const keys = this.waiting.map(([key]) => key);
    const map = this.#map('waiting');
    for (const key of keys.slice(0, -(MOST_WAITING - 1))) map.delete(key);
    map.set(String(Number(keys.at(-1) ?? 0) + 1), sealed);
  }

  dropWaiting(key: string): void {
    this.#map('waiting').delete(key);
  }

  /** Forgets everything: that team is over for this device. */
  clear(): void {
    this.stored.doc.transact(() => {
      for (const name of MAPS) this.#map(name).clear();
    });
  }

  #map(name: string): Y.Map<unknown> {
    return this.stored.doc.getMap(`letters-${name}`);
  }
}
