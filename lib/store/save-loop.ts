import type { Connection } from './connection';
import { asFailure, failureOf, notSaved } from './describe-failure';
import type { EditRecorder } from './edit-recorder';
import type { KnownRows } from './known-rows';
import type { Mirror } from './mirror';
import { rowKeys } from './read-rows';
import { renewLog } from './renew-log';
import { retryDelay } from './retry-delay';
import { answer } from './run-transaction';
import type { SaveStatus } from './save-status';
import type { Schedule } from './schedule';
import type { Step } from './step';
import type { UnsavedUpdates } from './unsaved-updates';
import { commitRow } from './write-row';

/** ms after which a write that is still under way is shown as not saved. */
const SHOWN_AFTER = 800;

export interface SaveLoopParts {
  readonly connection: Connection;
  readonly unsaved: UnsavedUpdates;
  readonly known: KnownRows;
  readonly recorder: EditRecorder;
  readonly status: SaveStatus;
  readonly schedule: Schedule;
  readonly mirror: Mirror;
  readonly nextStep: () => Step;
  /** Called after each attempt that left something on disk or found everything there. */
  readonly onSaved: () => void;
}

/** The one writer: one transaction at a time holds everything since the last that is on disk; a failed one is tried for ever. */
export class SaveLoop {
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  #suspect = false;
  /** A write has failed: what is committed now may lie behind a tear. */
  #torn = false;
  #closing = false;
  #seen: number;
  /** The step of the document on disk. */
  step: Step | undefined;
  /** The step of the last attempt: it may be on disk although the answer was a failure. */
  #tried: Step | undefined;

  constructor(private readonly parts: SaveLoopParts) {
    this.#seen = parts.connection.opened;
  }

  /** There is something to write: now, not after the back-off. */
  kick(): void {
    this.#wake?.();
    this.#running ??= Promise.resolve().then(() => this.#run());
  }

  /** The database was closed under us: look whether our rows are still there. */
  suspect(): void {
    this.#suspect = true;
    this.kick();
  }

  /** Makes attempts until all is on disk or one of them fails. */
  async finish(): Promise<void> {
    this.#closing = true;
    this.kick();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; this.#hasWork; ) {
      const failure = await this.#attempt();
      if (!failure) {
        failures = 0;
        if (!this.#hasWork) this.parts.status.set({ kind: 'saved' });
        this.parts.onSaved();
        continue;
      }
      this.parts.status.set(notSaved(failure));
      if (this.#closing) break;
      await this.#pause(retryDelay(failures));
      failures += 1;
    }
    this.#running = undefined;
  }

  get #hasWork(): boolean {
    return this.parts.unsaved.dirty || this.#suspect || this.#torn;
  }

  async #attempt() {
    const { status, schedule } = this.parts;
    const cancel = schedule(() => status.set(notSaved(failureOf('no-answer'))), SHOWN_AFTER);
    try {
      await this.#verify();
      if (this.parts.unsaved.dirty) await this.#write();
      if (this.#torn) await renewLog(this.parts.connection);
      this.#torn = false;
      return undefined;
    } catch (error) {
      this.#torn = true;
      return asFailure(error);
    } finally {
      cancel();
    }
  }

  async #write(): Promise<void> {
    const { connection, unsaved, known, recorder, mirror, nextStep } = this.parts;
    recorder.check();
    const batch = unsaved.take();
    const step = nextStep();
    const tried = this.#tried;
    this.#tried = step;
    try {
      const { row, before } = await commitRow(connection, batch.bytes, step);
      known.add(row);
      if (before !== this.step && before !== tried) mirror.leave();
    } catch (error) {
      unsaved.putBack(batch);
      throw error;
    }
    unsaved.settle(batch);
    this.step = step;
    await mirror.write(batch.bytes, step);
  }

  /** After the database was opened anew: if rows of ours are gone, the document is written again as a whole. */
  async #verify(): Promise<void> {
    const { connection, unsaved, known } = this.parts;
    await connection.open();
    const opened = connection.opened;
    if (opened !== this.#seen) {
      const keys = new Set(rowKeys(await connection.read(({ updates }) => answer(updates.getAllKeys()))));
      if (known.all.some(({ key }) => !keys.has(key))) {
        known.clear();
        unsaved.lost();
        this.#tried = undefined;
        this.step = undefined;
      }
      this.#seen = opened;
    }
    this.#suspect = false;
  }

  async #pause(delay: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.parts.schedule(resolve, delay);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
