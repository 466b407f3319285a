import { asFailure, failureOf } from './describe-failure';
import { openDatabase } from './open-database';
import { runTransaction, type Stores } from './run-transaction';
import type { Schedule } from './schedule';

/** ms after which a silent transaction is given up; doubled each time, since a slow disk must get there in the end. */
const TRANSACTION_LIMIT = 10_000;
const MOST_PATIENCE = 32;

/**
 * The open database of one document. It steps aside when another context needs the database (`versionchange`) or when the
 * browser closes it, calls `onLost`, and is opened again by the next transaction.
 */
export class Connection {
  #database: Promise<IDBDatabase> | undefined;
  #patience = 1;
  #closed = false;
  /** Called when the database was taken from us. */
  onLost: () => void = () => undefined;
  /** Counts how often the database was opened: a new number means rows may have gone in between. */
  opened = 0;

  constructor(
    private readonly factory: () => IDBFactory | Promise<IDBFactory>,
    private readonly name: string,
    private readonly schedule: Schedule,
  ) {}

  /** Opens the database unless it is open. Rejects with a `StoreFailure`. */
  async open(): Promise<IDBDatabase> {
    if (this.#closed) throw failureOf('database-closed');
    this.#database ??= this.#connect();
    return this.#database;
  }

  read<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.#run('readonly', work);
  }

  /** Resolves when what `work` wrote is on disk. */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.#run('readwrite', work);
  }

  /** Lets go of the database; the next transaction opens it again. */
  drop(): void {
    const database = this.#database;
    this.#database = undefined;
    database?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  close(): void {
    this.#closed = true;
    this.drop();
  }

  async #run<T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> {
    const database = await this.open();
    const options = { mode, schedule: this.schedule, limit: TRANSACTION_LIMIT * this.#patience };
    try {
      const result = await runTransaction(database, options, work);
      this.#patience = 1;
      return result;
    } catch (error) {
      if (asFailure(error).reason === 'no-answer')
        this.#patience = Math.min(this.#patience * 2, MOST_PATIENCE);
      this.drop();
      throw error;
    }
  }

  #connect(): Promise<IDBDatabase> {
    const opening = this.#open().then((database) => {
      this.opened += 1;
      const lost = () => {
        database.close();
        if (this.#database === opening) this.#lose();
      };
      database.onversionchange = lost;
      database.onclose = lost;
      return database;
    });
    opening.catch(() => {
      if (this.#database === opening) this.#database = undefined;
    });
    return opening;
  }

  async #open(): Promise<IDBDatabase> {
    return openDatabase(await this.factory(), this.name, this.schedule);
  }

  #lose(): void {
    this.#database = undefined;
    this.onLost();
  }
}
