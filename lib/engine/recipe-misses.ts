import { groupBy, map, mergeMap, Subject, Subscription, switchMap, timer } from 'rxjs';
import * as v from 'valibot';
import type * as Y from 'yjs';
import type { EnginePorts } from './ports';
import type { RecipeMiss } from './recipe-query-types';
import type { TabState, Tabs } from './tabs';

/** A page is drawn bit by bit: only what still finds nobody after this long counts. */
const SETTLED_MS = 3000;
const MOST_SITES = 100;
const MOST_SEEN = 1000;

const stored = v.object({
  recipe: v.string(),
  recipeDate: v.string(),
  site: v.string(),
  count: v.number(),
  last: v.string(),
});

/**
 * Counts, for each recipe and site, the records on which a person was told that the page is not understood. Kept on this device: the
 * name of the site, the recipe and numbers, nothing that stood on a page and no address of one.
 */
export class RecipeMisses {
  readonly changed = new Subject<void>();
  readonly #running = new Subscription();
  /** Records that were counted: opening one twice is one miss. */
  readonly #seen = new Set<string>();
  /** The outline of the last page, by recipe and site. */
  readonly #outlines = new Map<string, string>();

  constructor(private readonly sites: Y.Map<unknown>) {}

  /** Most often first. */
  list(): RecipeMiss[] {
    return [...this.sites.values()]
      .flatMap((value) => {
        const parsed = v.safeParse(stored, value);
        if (!parsed.success) return [];
        const outline = this.#outlines.get(keyOf(parsed.output.recipe, parsed.output.site));
        return [outline === undefined ? parsed.output : { ...parsed.output, outline }];
      })
      .sort((a, b) => b.count - a.count || (a.site < b.site ? -1 : 1));
  }

  /** Watches every tab until `stop`. `isMissed` tells whether a person sees there that nobody was found. */
  watch(tabs: Tabs, { now, report }: EnginePorts, isMissed: (state: TabState) => boolean): void {
    const settled = tabs.changed.pipe(
      groupBy((tab) => tab),
      mergeMap((one) => one.pipe(switchMap((tab) => timer(SETTLED_MS).pipe(map(() => tab))))),
    );
    this.#running.add(
      settled.subscribe((tab) => {
        const state = tabs.state(tab);
        try {
          if (state && isMissed(state)) this.#count(state, now());
        } catch (error) {
          report(error);
        }
      }),
    );
  }

  stop(): void {
    this.#running.unsubscribe();
  }

  #count({ observation, host }: TabState, now: number): void {
    const { recipe, recipeDate, reference } = observation;
    const record = `${recipe} ${host} ${reference ?? JSON.stringify(observation)}`;
    if (host === '' || this.#seen.has(record)) return;
    if (this.#seen.size >= MOST_SEEN) this.#seen.clear();
    this.#seen.add(record);
    const key = keyOf(recipe, host);
    if (observation.outline !== undefined) this.#outlines.set(key, observation.outline);
    const before = v.safeParse(stored, this.sites.get(key));
    const counted = before.success && before.output.recipeDate === recipeDate ? before.output.count : 0;
    const last = new Date(now).toISOString().slice(0, 10);
    const miss: RecipeMiss = { recipe, recipeDate, site: host, count: counted + 1, last };
    this.sites.doc?.transact(() => {
      this.sites.set(key, miss);
      this.#forgetOldest();
    });
    this.changed.next();
  }

  #forgetOldest(): void {
    const [oldest] = this.list().sort((a, b) => (a.last < b.last ? -1 : 1));
    if (this.sites.size > MOST_SITES && oldest) this.sites.delete(keyOf(oldest.recipe, oldest.site));
  }
}

function keyOf(recipe: string, site: string): string {
  return `${recipe} ${site}`;
}
