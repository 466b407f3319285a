import type { Recipe } from '../domain/recipe';
import type { Lexicon } from '../domain/signals/lexicon';

const most = 60;
const sizeLimit = 20_000;
const filled = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * The recipes in a message, as far as they have the form of one: a runner that is older or newer than its sender must not stumble
 * over them. The whole form is checked where a recipe is stored; a wrong selector or pattern reads as `unclear` when it is run.
 */
export function acceptRecipes(message: unknown): Recipe[] {
  return Array.isArray(message) ? message.slice(0, most).filter(isRecipe) : [];
}

/** The phrases in a message, as far as they have the form of a lexicon. */
export function acceptLexicons(message: unknown): Lexicon[] {
  return Array.isArray(message) ? message.filter(isLexicon) : [];
}

function isLexicon(value: unknown): value is Lexicon {
  const { language, negation, kinds } = { ...(value as Partial<Lexicon> | null) };
  return filled(language) && filled(negation) && typeof kinds === 'object';
}

function isRecipe(value: unknown): value is Recipe {
  const { id, date, where, views } = { ...(value as Partial<Recipe> | null) };
  return (
    filled(id) &&
    filled(date) &&
    typeof where === 'object' &&
    where !== null &&
    Array.isArray(views) &&
    views.every((view: { readonly kind?: unknown; readonly open?: unknown } | null) =>
      [view?.kind, view?.open].every(filled),
    ) &&
    JSON.stringify(value).length <= sizeLimit
  );
}
