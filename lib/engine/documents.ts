import { BehaviorSubject, Subject } from 'rxjs';
import * as Y from 'yjs';
import type { NotSaved, SaveState, StoredDocument } from '../store/stored-document';
import { type Change, CommandOrigin } from './change';
import type { EngineStore } from './ports';

/** The loaded documents of one workspace, and whether all of them are on disk. */
export class Documents {
  readonly save = new BehaviorSubject<SaveState>({ kind: 'saved' });
  /** A document came to be loaded: `book`, `ledger-2026`. */
  readonly opened = new Subject<string>();
  readonly #open = new Map<string, StoredDocument>();
  /** Documents that are being opened: who asks meanwhile waits for the same one. */
  readonly #opening = new Map<string, Promise<StoredDocument>>();
  /** Documents that are wanted and do not open. */
  readonly #troubles = new Map<string, NotSaved>();

  constructor(
    private readonly store: EngineStore,
    private readonly workspace: string,
  ) {}

  /** Loads a document once; later calls answer with the same one. */
  async load(kind: string): Promise<StoredDocument> {
    const present = this.#open.get(kind) ?? this.#opening.get(kind);
    if (present) return present;
    const opening = this.#openOne(kind).then((stored) => {
      this.#open.set(kind, stored);
      stored.onState(() => this.#tell());
      this.opened.next(kind);
      return stored;
    });
    this.#opening.set(kind, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(kind);
    }
  }

  async #openOne(kind: string): Promise<StoredDocument> {
    try {
      return await this.store.open(this.nameOf(kind), new Y.Doc(), (trouble) => {
        this.#troubles.set(kind, trouble);
        this.#tell();
      });
    } finally {
      if (this.#troubles.delete(kind)) this.#tell();
    }
  }

  #tell(): void {
    const states = [...this.#open.values()].map(({ state }) => state);
    this.save.next(worst([...states, ...this.#troubles.values()]));
  }

  nameOf(kind: string): string {
    return `${this.workspace}:${kind}`;
  }

  get loaded(): readonly StoredDocument[] {
    return [...this.#open.values()];
  }

  /** A document as it is now; undefined = it is not loaded. */
  docOf(kind: string): Y.Doc | undefined {
    return this.#open.get(kind)?.doc;
  }

  /** The loaded documents of the whole team, by kind: book and ledgers. */
  sharedDocs(): ReadonlyMap<string, Y.Doc> {
    const ours = [...this.#open].filter(([kind]) => kind === 'book' || kind.startsWith('ledger-'));
    return new Map(ours.map(([kind, { doc }]) => [kind, doc]));
  }

  /**
   * Runs `collect` and writes what it collected in one transaction per document, with the command as its origin. If it
   * throws, nothing is written.
   */
  transact(command: string, change: Change, collect: () => void): void {
    const origin = new CommandOrigin(command);
    const inside = this.loaded.reduce<() => void>(
      (rest, { doc }) =>
        () =>
          doc.transact(rest, origin),
      () => {
        collect();
        change.apply();
      },
    );
    inside();
  }

  /** Resolves when everything written so far is on disk. */
  async committed(): Promise<void> {
    await Promise.all(this.loaded.map((stored) => stored.committed()));
  }

  async close(): Promise<void> {
    await Promise.all(this.loaded.map((stored) => stored.close()));
    for (const { doc } of this.loaded) doc.destroy();
  }
}

function worst(states: readonly SaveState[]): SaveState {
  return (
    states.find(({ kind }) => kind === 'not-saved') ??
    states.find(({ kind }) => kind === 'saving') ?? { kind: 'saved' }
  );
}
