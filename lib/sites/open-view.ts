import type { Recipe, View } from '../domain/recipe';
import { find, has } from './find';
import { parseMailbox, parseMailboxes } from './mailboxes';
import { matches } from './pattern';
import { takeAll, takeFirst } from './take';
import { applies } from './where';

/** A view that is open, and the element in which it is. */
export interface OpenView {
  readonly view: View;
  readonly scope: ParentNode;
}

/** The first view of a recipe that is open on this page; undefined = none is. */
export function openView(recipe: Recipe, document: Document, url: string): OpenView | undefined {
  for (const view of recipe.views) {
    const scope = openScope(view, document, url);
    if (scope !== undefined) return { view, scope };
  }
  return undefined;
}

function openScope(view: View, document: Document, url: string): ParentNode | undefined {
  if (view.url !== undefined && !matches(view.url, url)) return undefined;
  const scopes: readonly ParentNode[] = view.scope === undefined ? [document] : find(document, view.scope);
  const focus = document.activeElement;
  return scopes.find((scope) => {
    if (view.focused && (focus === null || !scope.contains(focus))) return false;
    return view.single ? find(scope, view.open).length === 1 : has(scope, view.open);
  });
}

/** A taught recipe with what the bundled one of its page knows: who we are here is not taught. */
export function wholeRecipe(
  recipe: Recipe,
  recipes: readonly Recipe[],
  document: Document,
  url: URL | undefined,
): Recipe {
  const bundled = recipe.taught && recipes.find((one) => !one.taught && applies(one.where, document, url));
  if (!bundled) return recipe;
  const { own = [], ours = [], me } = bundled;
  const both = { ...recipe, own: [...(recipe.own ?? []), ...own], ours: [...(recipe.ours ?? []), ...ours] };
  return me === undefined ? both : { me, ...both };
}

/** Whose page this is: an address where it shows one, else the login as written. */
export function ownOf(recipe: Recipe, document: Document, url: string): string | undefined {
  const shown = takeFirst(recipe.own, document, url);
  return shown === undefined ? undefined : (parseMailbox(shown)?.address ?? shown);
}

/** Normalised addresses that are ours on this page, `own` among them. */
export function oursOf(recipe: Recipe, own: string | undefined, document: Document, url: string): string[] {
  const more = (recipe.ours ?? []).flatMap((take) => [...takeAll(take, document, url)]);
  return [own ?? '', ...more].flatMap((value) => parseMailboxes(value)).map((box) => box.address);
}
