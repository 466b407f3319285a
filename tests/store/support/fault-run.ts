import type { StoredDocument } from '../../../lib/store/stored-document';
import type { Fault } from './fault-injector';
import { FaultInjector } from './fault-injector';
import { ManualSchedule, settle } from './manual-schedule';
import { Profile, values, valuesOf } from './open-test-document';

export interface FaultRun {
  /** What the rules were broken by; empty when all held. */
  readonly broken: string[];
  readonly calls: readonly string[];
}

/** How long a fault that lasts, lasts: ms of the test's clock. */
const LASTS = 4_000;

/**
 * A day of a stored document (two sessions with edits, deletes, a folding and a digest) while `fault` strikes. Notes what was
 * said to be saved and holds it against what is found afterwards.
 */
export async function runWithFault(fault?: Fault): Promise<FaultRun> {
  const profile = new Profile();
  const clock = new ManualSchedule();
  const injector = new FaultInjector(fault);
  const broken: string[] = [];
  const watch = new Visibility(clock, broken);
  try {
    const day = liveADay(profile, clock, watch, broken);
    await pump(day, clock, watch, injector, fault);
    const expected = await day;
    injector.lift();
    injector.uninstall();
    const found = await profile.contents();
    if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(expected))) {
      broken.push(`saved, then missing: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
    }
  } finally {
    injector.uninstall();
  }
  return { broken, calls: injector.calls };
}

async function liveADay(
  profile: Profile,
  clock: ManualSchedule,
  watch: Visibility,
  broken: string[],
): Promise<Record<string, unknown>> {
  let expected: Record<string, unknown> = {};
  for (const session of [1, 2]) {
    const stored = await watch.opening((onOpenTrouble) =>
      profile.open('doc', { schedule: clock.schedule, onOpenTrouble }),
    );
    if (stored.damaged.length > 0) broken.push(`called damaged: ${JSON.stringify(stored.damaged)}`);
    if (JSON.stringify(sorted(valuesOf(stored))) !== JSON.stringify(sorted(expected))) {
      broken.push(`session ${session} does not find what was saved: ${JSON.stringify(valuesOf(stored))}`);
    }
    values(stored).set(`a${session}`, 1);
    values(stored).set(`b${session}`, 2);
    await watch.committed(stored);
    values(stored).delete(`b${session}`);
    for (let at = 0; at < 40; at += 1) values(stored).set(`burst ${session}`, at);
    await watch.committed(stored);
    await stored.compact().catch(() => 'tried again later');
    values(stored).set(`c${session}`, 3);
    await watch.committed(stored);
    await stored.writeDigest(new Uint8Array([session])).catch(() => 'made again later');
    expected = valuesOf(stored);
    await stored.close();
  }
  return expected;
}

async function pump(
  day: Promise<unknown>,
  clock: ManualSchedule,
  watch: Visibility,
  injector: FaultInjector,
  fault: Fault | undefined,
): Promise<void> {
  let over = false;
  const end = () => {
    over = true;
  };
  day.then(end, end);
  let struck: number | undefined;
  for (let turn = 0; !over; turn += 1) {
    await settle(12);
    if (over) return;
    watch.check();
    if (injector.hit) struck ??= clock.now;
    if (fault && struck !== undefined && clock.now - struck >= LASTS) injector.lift();
    if (turn > 5_000) throw new Error('the day does not end');
    clock.advance(50);
  }
}

/** Checks that whoever waits longer than a second can see that nothing is saved. */
class Visibility {
  #waitingSince: number | undefined;
  #visible: () => boolean = () => true;

  constructor(
    private readonly clock: ManualSchedule,
    private readonly broken: string[],
  ) {}

  async opening(open: (onOpenTrouble: () => void) => Promise<StoredDocument>): Promise<StoredDocument> {
    let told = false;
    return this.#wait(
      () => told,
      () =>
        open(() => {
          told = true;
        }),
    );
  }

  async committed(stored: StoredDocument): Promise<void> {
    await this.#wait(
      () => stored.state.kind === 'not-saved',
      () => stored.committed(),
    );
    if (stored.state.kind !== 'saved') this.broken.push(`committed, yet ${stored.state.kind}`);
  }

  check(): void {
    if (this.#waitingSince === undefined || this.#visible()) return;
    if (this.clock.now - this.#waitingSince > 1_000) this.broken.push('not saved for over a second, unseen');
  }

  async #wait<T>(visible: () => boolean, task: () => Promise<T>): Promise<T> {
    this.#waitingSince = this.clock.now;
    this.#visible = visible;
    try {
      return await task();
    } finally {
      this.#waitingSince = undefined;
    }
  }
}

function sorted(contents: Record<string, unknown>): [string, unknown][] {
  return Object.entries(contents).sort();
}
