import { filter, merge, Subscription, timer } from 'rxjs';
import type { ClientId } from '../domain/ids';
import { isExcluded, type Seen } from '../domain/time/seen';
import { type SeenLog, seenLog } from './seen-log';
import { suggestExcept, suggestsTime, workingFor } from './suggest-settings';
import type { Tabs } from './tabs';
import { pageView } from './views/page';
import { isAway } from './watch-presence';
import type { Workspace } from './workspace';

const KEPT_MS = 30 * 86_400_000;
const BEAT_MS = 30_000;
/** A stretch that goes on is put down this often (milliseconds): so much is lost when everything is killed. */
const PUT_MS = 2 * 60_000;
/** Nothing was heard for so long: the machine slept, and the stretch ended before. */
const LOST_MS = 3 * BEAT_MS;

interface Subject {
  readonly clientId: ClientId | undefined;
  readonly site: string;
}

/** Notes which client is in front, if the person agreed: who, where and how long, never what is on the page. */
export class Attention {
  readonly #running = new Subscription();
  #present: Seen | undefined;
  #putAt = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly tabs: Tabs,
  ) {}

  start(): void {
    const { workspace, tabs } = this;
    const looks = merge(
      tabs.fronted,
      tabs.changed.pipe(filter((tab) => tab === tabs.front)),
      workspace.device.changed,
      timer(0, BEAT_MS),
    );
    this.#running.add(looks.subscribe(() => void this.look().catch(workspace.ports.report)));
  }

  stop(): void {
    this.#running.unsubscribe();
  }

  /** Looks who is in front now, and puts down what has ended. */
  async look(): Promise<void> {
    const { workspace } = this;
    const now = workspace.ports.now();
    if (!suggestsTime(workspace)) return this.#forget();
    const log = await seenLog(workspace);
    const subject = this.#subject();
    const before = this.#present;
    const heard = before && now >= before.to && now - before.to <= LOST_MS;
    const reached = before && heard ? { ...before, to: now } : before;
    const same =
      reached && heard && subject && subject.clientId === reached.clientId && subject.site === reached.site;
    if (same) {
      this.#present = reached;
      if (now - this.#putAt >= PUT_MS) this.#put(log, reached);
      return;
    }
    if (reached && reached.to > reached.from) this.#put(log, reached);
    this.#present = subject && { key: workspace.ports.random(), ...subject, from: now, to: now };
    this.#putAt = now;
    this.#tidy(log, now);
  }

  #subject(): Subject | undefined {
    const { workspace, tabs } = this;
    if (isAway(workspace) || tabs.front === undefined) return undefined;
    const state = tabs.state(tabs.front);
    const site = state?.host ?? '';
    if (isExcluded(site, suggestExcept(workspace))) return undefined;
    const chosen = workingFor(workspace);
    if (chosen) return { clientId: chosen, site };
    const page = state && pageView(workspace, state);
    if (page?.kind === 'client') return { clientId: page.clientId, site };
    return site === '' ? undefined : { clientId: undefined, site };
  }

  #put(log: SeenLog, seen: Seen): void {
    this.#putAt = seen.to;
    this.workspace.write('seen', (change) => log.put(change, seen));
  }

  #tidy(log: SeenLog, now: number): void {
    const old = log.all().filter(({ to }) => now - to > KEPT_MS);
    if (old.length > 0)
      this.workspace.write('seen', (change) =>
        log.take(
          change,
          old.map(({ key }) => key),
        ),
      );
  }

  /** The agreement was taken back: nothing is kept. */
  async #forget(): Promise<void> {
    this.#present = undefined;
    const { documents, ports } = this.workspace;
    if (!(await ports.store.list(documents.nameOf('seen'))).includes(documents.nameOf('seen'))) return;
    const log = await seenLog(this.workspace);
    const keys = log.all().map(({ key }) => key);
    if (keys.length > 0) this.workspace.write('seen', (change) => log.take(change, keys));
  }
}
