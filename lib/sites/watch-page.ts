import type { Observation } from '../domain/observation';
import type { Recipe } from '../domain/recipe';
import { rootsOnTheWay } from './find';
import { observe } from './observe';

/** Longest pause between two looks at a page that changes all the time without reading differently, ms. */
const LONGEST_PAUSE_MS = 120;
const FRAME_MS = 16;
/** A page that was left alone for this long is looked at again at once, ms. */
const QUIET_MS = 250;

/** Attributes that move without an element coming or going: the active view, the open row, a chip's address. */
const TELLING = [
  'role',
  'class',
  'style',
  'hidden',
  'email',
  'title',
  'src',
  'href',
  'aria-selected',
  'data-legacy-thread-id',
];

/** When looks take this long, ms, the recipes that people taught are left out on this page: any page may be too large for one. */
const BUDGET_MS = 100;
const SLOW_LOOKS = 3;

const MUTATIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: TELLING,
};

/** Reads the page with these recipes from now on. */
export type UseRecipes = (recipes: readonly Recipe[]) => void;

/**
 * Looks at the page once it has recipes, and after everything that may open another record in it, and calls `changed` when it reads
 * differently, and `looked` each time with what it reads. The first change after quiet is looked at on the spot; while the page goes on changing the looks come once
 * a frame, then ever rarer as long as nothing new is read. Stops with `signal`.
 */
export function watchPage(
  window: Window,
  changed: (observation: Observation) => void,
  signal: AbortSignal,
  looked?: (observation: Observation) => void,
): UseRecipes {
  const { document } = window;
  let used: readonly Recipe[] | undefined;
  /** The selectors that lead into shadow roots, where the page's own changes are not told of. */
  let ways: readonly string[] = [];
  let slow = 0;
  let last = '';
  let known: Observation | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let planned = false;
  let pause = FRAME_MS;

  const look = () => {
    planned = false;
    if (signal.aborted || used === undefined) return;
    const now = performance.now();
    pause = now - lookedAt > QUIET_MS ? FRAME_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    lookedAt = now;
    for (const way of ways)
      for (const root of rootsOnTheWay(document, way)) mutations.observe(root, MUTATIONS);
    const observation = observe(document, window.location.href, used);
    if (performance.now() - now > BUDGET_MS && ++slow === SLOW_LOOKS)
      used = used.filter(({ taught }) => !taught);
    const reading = JSON.stringify(observation);
    if (reading !== last) {
      last = reading;
      known = observation;
      pause = FRAME_MS;
      changed(observation);
    }
    if (known) looked?.(known);
  };
  const plan = () => {
    if (planned || signal.aborted) return;
    const wait = lookedAt + pause - performance.now();
    if (wait <= 0) return look();
    planned = true;
    setTimeout(look, wait);
  };

  const mutations = new MutationObserver(plan);
  mutations.observe(document.documentElement, MUTATIONS);
  signal.addEventListener('abort', () => mutations.disconnect());
  for (const event of ['hashchange', 'popstate', 'focusin', 'pageshow'])
    window.addEventListener(event, plan, { signal });
  document.addEventListener('selectionchange', plan, { signal });
  document.addEventListener('visibilitychange', plan, { signal });
  return (recipes) => {
    used = recipes;
    ways = recipes.flatMap(({ views }) => shadowWays(views));
    slow = 0;
    look();
  };
}

/** Every text in a recipe's views that leads into a shadow root. */
function shadowWays(part: unknown): string[] {
  if (typeof part === 'string') return part.includes('>>>') ? [part] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(shadowWays) : [];
}
