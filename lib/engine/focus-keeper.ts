import {
  distinctUntilChanged,
  filter,
  map,
  merge,
  type Observable,
  of,
  Subscription,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import { countDrawn, endRound, focusOf, inRound } from './focus';
import type { Tabs } from './tabs';
import { pageView } from './views/page';
import type { Workspace } from './workspace';

/** A clock may be set, and a machine may sleep: the end of a phase is looked for this often at least (milliseconds). */
const BEAT_MS = 30_000;

/** Fires now, and whenever a phase of the member's round ends or may have ended. */
export function phaseChanges(workspace: Workspace): Observable<unknown> {
  return workspace.device.changed.pipe(
    startWith(undefined),
    map(() => {
      const focus = focusOf(workspace);
      return focus ? [focus.start + focus.work, focus.start + focus.work + focus.pause] : [];
    }),
    distinctUntilChanged((before, after) => before.join() === after.join()),
    switchMap((ends) => {
      if (ends.length === 0) return of(undefined);
      const now = workspace.ports.now();
      const ahead = ends.filter((end) => end > now).map((end) => timer(end - now));
      return merge(of(undefined), ...ahead, timer(BEAT_MS, BEAT_MS));
    }),
  );
}

/** Watches over the member's round: ends it in time, and counts what draws them away from it. */
export class FocusKeeper {
  readonly #running = new Subscription();

  constructor(
    private readonly workspace: Workspace,
    private readonly tabs: Tabs,
  ) {}

  start(): void {
    const { workspace, tabs } = this;
    this.#running.add(phaseChanges(workspace).subscribe(() => this.#guarded(() => endRound(workspace))));
    const looks = merge(tabs.fronted, tabs.changed.pipe(filter((tab) => tab === tabs.front)));
    this.#running.add(looks.subscribe(() => this.#guarded(() => this.#look())));
  }

  stop(): void {
    this.#running.unsubscribe();
  }

  #look(): void {
    const { workspace, tabs } = this;
    const focus = focusOf(workspace);
    if (!focus || !inRound(workspace, focus) || tabs.front === undefined) return;
    const state = tabs.state(tabs.front);
    const page = state && pageView(workspace, state);
    if (page?.kind === 'client')
      workspace.write('focus', (change) => countDrawn(workspace, change, page.clientId));
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.workspace.ports.report(error);
    }
  }
}
