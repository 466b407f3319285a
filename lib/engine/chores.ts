import { debounceTime, filter, type Subject, Subscription, timer } from 'rxjs';
import { Attention } from './attention';
import { keepCalibration } from './calibration';
import { FocusKeeper } from './focus-keeper';
import type { Scoreboard } from './scoreboard';
import { findSetAside } from './set-aside';
import type { Tabs } from './tabs';
import { beat } from './watch-presence';
import type { Workspace } from './workspace';

/** The first card comes first: what nobody waits for begins this long after opening. */
const AFTER_OPEN_MS = 1500;
const RERANK_AFTER_MS = 2000;
const DAY_CHECK_MS = 30_000;

/** What the engine does while nobody waits: ranks, the calibration of the month, digests, reading through the records. */
export class Chores {
  readonly #running = new Subscription();

  constructor(
    private readonly workspace: Workspace,
    private readonly scoreboard: Scoreboard,
    private readonly tabs: Tabs,
  ) {}

  start(newDay: Subject<void>): void {
    const { workspace, scoreboard } = this;
    const guarded = (work: () => Promise<void>) => () => {
      work().catch(workspace.ports.report);
    };
    this.#running.add(timer(AFTER_OPEN_MS).subscribe(guarded(() => this.tidy())));
    const attention = new Attention(workspace, this.tabs);
    attention.start();
    this.#running.add(() => attention.stop());
    const focus = new FocusKeeper(workspace, this.tabs);
    focus.start();
    this.#running.add(() => focus.stop());
    this.#running.add(timer(0, DAY_CHECK_MS).subscribe(guarded(async () => beat(workspace))));
    this.#running.add(
      workspace.touched.pipe(debounceTime(RERANK_AFTER_MS)).subscribe(guarded(() => scoreboard.fill(breath))),
    );
    this.#running.add(
      timer(DAY_CHECK_MS, DAY_CHECK_MS)
        .pipe(filter(() => scoreboard.newDay()))
        .subscribe(() => {
          newDay.next();
          // A new month has a new calibration.
          guarded(() => this.tidy())();
        }),
    );
  }

  /** Everything once; ends early when the workspace is being closed. */
  async tidy(): Promise<void> {
    const { workspace, scoreboard } = this;
    const steps = [
      () => keepCalibration(workspace),
      () => scoreboard.fill(breath),
      () => findSetAside(workspace, breath),
      () => workspace.ledgers.keepDigests(),
    ];
    for (const step of steps) {
      if (this.#running.closed) return;
      await step();
    }
  }

  stop(): void {
    this.#running.unsubscribe();
  }
}

/** Lets messages and timers through before going on. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
