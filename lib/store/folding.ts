import { type Foldable, foldRows } from './fold-rows';
import type { Mirror } from './mirror';
import type { Schedule } from './schedule';

/** ms between the write that made folding due and the folding, so that it is not in the way of what follows at once. */
const AFTER = 2_000;
/** ms before a folding that failed is tried again. Nothing is at stake: the rows are all there. */
const AGAIN_AFTER = 60_000;

/** Folds rows when there are many, one folding at a time. */
export class Folding {
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #rescued: boolean;

  constructor(
    private readonly foldable: Foldable,
    private readonly mirror: Mirror,
    private readonly schedule: Schedule,
    private readonly report: (error: unknown) => void,
  ) {
    this.#rescued = foldable.damaged.some(({ recovered }) => recovered);
  }

  /** To be called after a write: folds soon if it is due. */
  consider(delay = AFTER): void {
    const { known } = this.foldable;
    if (this.#cancel || this.#running || !(this.#rescued || known.areMany || known.haveDoubled)) return;
    this.#cancel = this.schedule(() => {
      this.#cancel = undefined;
      this.fold(!this.#rescued && !known.haveDoubled).catch((error: unknown) => {
        this.report(error);
        this.consider(AGAIN_AFTER);
      });
    }, delay);
  }

  /** Folds all rows into one, or those after the base row if that is to be kept. */
  fold(keepBase = false): Promise<void> {
    this.#running ??= this.#fold(keepBase);
    return this.#running;
  }

  /** Resolves when no folding is under way and none will begin by itself. */
  async stop(): Promise<void> {
    this.#cancel?.();
    this.#cancel = () => undefined;
    await this.#running?.catch(() => undefined);
  }

  async #fold(keepBase: boolean): Promise<void> {
    try {
      await foldRows(this.foldable, { keepBase });
      this.#rescued = false;
      await this.mirror.fold();
    } finally {
      this.#running = undefined;
    }
  }
}
