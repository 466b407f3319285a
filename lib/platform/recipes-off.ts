import { browser } from 'wxt/browser';
import { allowedPatterns } from './allowed-sites';
import { joinTabs } from './join-tabs';

const KEY = 'recipes-off';

/** Ids of the bundled recipes that the person has switched off in this browser. */
export async function recipesOff(): Promise<readonly string[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}

/** Switches a bundled recipe off or on; open pages are read anew. */
export async function switchRecipe(id: string, on: boolean): Promise<void> {
  const others = (await recipesOff()).filter((other) => other !== id);
  await browser.storage.local.set({ [KEY]: on ? others : [...others, id] });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  await joinTabs([...scripts.flatMap(({ matches }) => matches ?? []), ...(await allowedPatterns())]);
}

/** Calls `listener` with what is switched off, now and whenever it changes. */
export function followRecipesOff(listener: (ids: readonly string[]) => void): void {
  const tell = () => {
    recipesOff().then(listener, (error: unknown) =>
      console.warn('What is switched off could not be read', error),
    );
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) tell();
  });
  tell();
}
