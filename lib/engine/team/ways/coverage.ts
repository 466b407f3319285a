import * as Y from 'yjs';
import { mayShare } from '../../../sync/replicate/may-share';
import type { SharedDocuments } from '../../../sync/replicate/shared-documents';
import { furthest, lackOf, type Vector, vectorOf } from '../../../sync/replicate/state-vector';
import type { LetterMemory } from './letter-memory';

const NOTHING = Uint8Array.from([0]);

/** What the mailbox is known to hold of each document: what the server confirmed, and what came from there. */
export class Coverage {
  constructor(
    private readonly memory: LetterMemory,
    private readonly documents: SharedDocuments,
  ) {}

  /** False until everything of the document was put in once. */
  has(kind: string): boolean {
    return this.memory.covered(kind) !== undefined;
  }

  /** Something was written here that is not in the mailbox yet. */
  wrote(kind: string): void {
    const covered = this.memory.covered(kind);
    if (covered?.behind === false) this.memory.keepCovered(kind, { ...covered, behind: true });
  }

  /** The mailbox holds this too; `done`: with it everything that was written here. */
  add(kind: string, vector: Vector, done: boolean): void {
    const before = this.memory.covered(kind);
    if (!before && !done) return;
    const held = furthest(Y.decodeStateVector(before?.vector ?? NOTHING), vector);
    const behind = !done && (before?.behind ?? false);
    this.memory.keepCovered(kind, { vector: Y.encodeStateVector(new Map(held)), behind });
  }

  /** State vector of what it holds; undefined when it holds all of the document that is known without loading it. */
  async lacks(kind: string): Promise<{ readonly doc: Y.Doc; readonly since: Uint8Array } | undefined> {
    if (!mayShare(kind, { own: false })) return undefined;
    const covered = this.memory.covered(kind);
    // Nothing is written into a document that is not loaded.
    if (covered?.behind === false && !this.documents.loaded().has(kind)) return undefined;
    const { doc } = await this.documents.load(kind);
    return this.#holds(kind, doc) ? undefined : { doc, since: covered?.vector ?? NOTHING };
  }

  /** Whether it holds everything of the loaded documents. */
  get isWhole(): boolean {
    return [...this.documents.loaded()].every(
      ([kind, { doc }]) => !mayShare(kind, { own: false }) || this.#holds(kind, doc),
    );
  }

  #holds(kind: string, doc: Y.Doc): boolean {
    const all = vectorOf(doc);
    if (all.size === 0) return true;
    const covered = this.memory.covered(kind);
    return covered?.behind === false && lackOf(Y.decodeStateVector(covered.vector), all) === 0;
  }
}

/** How far updates go that have passed the gate, or were written here. */
export function reachOf(updates: readonly Uint8Array[]): Vector {
  return updates
    .map((update): Vector => Y.parseUpdateMeta(update).to)
    .reduce<Vector>((one, other) => furthest(one, other), new Map());
}
