import { browser } from 'wxt/browser';
import { allowedPatterns } from './allowed-sites';
import { joinTabs } from './join-tabs';
import { followKept, keptList, ownMemory } from './own-memory';

const KEY = 'recipes-off';

/** Ids of the bundled recipes that the person has switched off in this browser. */
export function recipesOff(): Promise<readonly string[]> {
  return keptList(KEY);
}

/** Switches a bundled recipe off or on; open pages are read anew. */
export async function switchRecipe(id: string, on: boolean): Promise<void> {
  const others = (await recipesOff()).filter((other) => other !== id);
  await ownMemory.set(KEY, on ? others : [...others, id]);
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  await joinTabs([...scripts.flatMap(({ matches }) => matches ?? []), ...(await allowedPatterns())]);
}

/** Calls `listener` with what is switched off, now and whenever it changes. */
export function followRecipesOff(listener: (ids: readonly string[]) => void): void {
  followKept(KEY, recipesOff, listener);
}
