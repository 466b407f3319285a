import type { FieldsOf, RecordOf } from '../../../../lib/domain/records/schemas';

const FORMAT = 'worthwhile-recipes';
/** Characters; a recipe has a few hundred. */
const sizeLimit = 1_000_000;
const most = 200;

/** Taught recipes as a file that another team can read. Nothing in it says who taught them or when. */
export function writeRecipes(taught: readonly RecordOf<'recipe'>[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, recipes: taught.map(handedOn) }, null, 1)}\n`;
}

/** Which of the recipes from a file are not among the taught ones already, word for word. */
export function newRecipes(
  recipes: readonly FieldsOf<'recipe'>[],
  taught: readonly RecordOf<'recipe'>[],
): FieldsOf<'recipe'>[] {
  const known = new Set(taught.map((one) => JSON.stringify(handedOn(one))));
  return recipes.filter((one) => !known.has(JSON.stringify(handedOn(one))));
}

/** What of a recipe is handed on, always in this order. */
function handedOn(recipe: FieldsOf<'recipe'>) {
  const { site, path, frames, name, recordType, date, evidence, own, ours, record, views } = recipe;
  return { site, path, frames, name, recordType, date, evidence, own, ours, record, views };
}

/** The recipes in a file's text; what is in each is checked where it is stored. undefined = it is no such file. */
export function readRecipes(text: string): FieldsOf<'recipe'>[] | undefined {
  if (text.length > sizeLimit) return undefined;
  const { format, recipes } = { ...(parsed(text) as { format?: unknown; recipes?: unknown } | null) };
  if (format !== FORMAT || !Array.isArray(recipes) || recipes.length > most) return undefined;
  return recipes.every((one) => typeof one === 'object' && one !== null) ? recipes : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
