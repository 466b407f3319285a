import type * as Y from 'yjs';
import { type CheckedRows, checkRows } from './check-rows';
import type { Connection } from './connection';
import { foldRows } from './fold-rows';
import { KnownRows } from './known-rows';
import { type RowOutline, readOutline, readRows } from './read-rows';
import { renewLog } from './renew-log';
import type { Schedule } from './schedule';
import type { Step } from './step';
import { within } from './within';
import { writeRow } from './write-row';

/** ms that a commit, or an opening, waits for the mirror before it goes on without. */
const PATIENCE = 400;
/** ms before a mirror that could not be written is tried again. */
const AGAIN_AFTER = 60_000;

export interface MirrorParts {
  readonly doc: Y.Doc;
  readonly connection: Connection;
  readonly schedule: Schedule;
  readonly report: (error: unknown) => void;
}

/** It is seldom read, so it may be longer than the document before it is folded. */
const MOST_ROWS = 5_000;

/**
 * A second copy of a document, in a database that does not share the fate of the first. It gets each commit after the document
 * and is read only when the document is empty, damaged or of another step. It never keeps anything from being saved.
 */
export class Mirror {
  /** The step of the document on disk. */
  documentStep: () => Step | undefined = () => undefined;
  readonly #known = new KnownRows(MOST_ROWS);
  #state: 'in step' | 'behind' | 'catching up' | 'left' = 'behind';
  #cancel: (() => void) | undefined;
  /** A write has failed: what is written now may lie behind a tear. */
  #torn = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: MirrorParts) {}

  /** What it holds, unread; undefined when it cannot be reached, or not soon enough for the `hurried`. */
  async look(hurried: boolean): Promise<RowOutline | undefined> {
    const { connection, schedule } = this.parts;
    const outline = connection.read(readOutline).catch(() => undefined);
    return hurried ? within(outline, PATIENCE, schedule) : outline;
  }

  async read(): Promise<CheckedRows> {
    const { connection } = this.parts;
    return checkRows(connection, await readRows(connection, true));
  }

  /** Begins with what was found: all of it is in the document now. */
  begin({ keys, seals }: RowOutline, inStep: boolean): void {
    for (const key of keys) this.#known.add({ key, bytes: seals.get(key)?.bytes ?? 0, seal: seals.get(key) });
    if (inStep) this.#state = 'in step';
  }

  /** Adds a commit. Resolves when it is on disk, or when waiting for it would keep others too long. */
  async write(bytes: Uint8Array, step: Step): Promise<void> {
    if (this.#state === 'behind' || this.#state === 'left') return;
    const written = this.#append(bytes, step);
    this.#work = Promise.all([this.#work, written]);
    if (!(await within(written, PATIENCE, this.parts.schedule))) this.#fallBehind();
  }

  /** Catches up if it is behind, soon. */
  consider(delay = 0): void {
    if (this.#state !== 'behind' || this.#cancel) return;
    this.#cancel = this.parts.schedule(() => {
      this.#cancel = undefined;
      this.#work = Promise.all([this.#work, this.#catchUp()]);
    }, delay);
  }

  /** Folds its rows if there are many. */
  async fold(): Promise<void> {
    if (this.#state !== 'in step' || !(this.#known.areMany || this.#known.haveDoubled)) return;
    try {
      await foldRows({ ...this.parts, known: this.#known, damaged: [] }, { trial: false });
    } catch (error) {
      this.parts.report(error);
    }
  }

  /** Somebody else writes the document too: only the next to open it knows all of it. Until then the mirror is let be. */
  leave(): void {
    this.#cancel?.();
    this.#state = 'left';
  }

  async close(): Promise<void> {
    this.leave();
    await within(this.#work, PATIENCE, this.parts.schedule);
    this.parts.connection.close();
  }

  /** True when the commit is on disk. While the mirror is catching up, the step is left to the snapshot. */
  async #append(bytes: Uint8Array, step: Step): Promise<boolean> {
    const { connection, report } = this.parts;
    try {
      this.#known.add(await writeRow(connection, bytes, this.#state === 'in step' ? step : undefined));
      return true;
    } catch (error) {
      this.#torn = true;
      report(error);
      return false;
    }
  }

  #fallBehind(): void {
    if (this.#state === 'left') return;
    this.#state = 'behind';
    this.consider(AGAIN_AFTER);
  }

  /** Writes the whole document. What is committed meanwhile is added, but the step is that of the snapshot. */
  async #catchUp(): Promise<void> {
    const step = this.documentStep();
    if (step === undefined || this.#state !== 'behind') return;
    this.#state = 'catching up';
    try {
      if (this.#torn) await renewLog(this.parts.connection);
      this.#torn = false;
      const options = { step, always: true, trial: false };
      const done = await foldRows({ ...this.parts, known: this.#known, damaged: [] }, options);
      if (done && this.#isCatchingUp) this.#state = 'in step';
    } catch (error) {
      this.#torn = true;
      this.parts.report(error);
    }
    if (this.#isCatchingUp) this.#fallBehind();
  }

  get #isCatchingUp(): boolean {
    return this.#state === 'catching up';
  }
}
