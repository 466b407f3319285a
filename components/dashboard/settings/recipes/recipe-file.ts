import type { FieldsOf, RecordOf } from '../../../../lib/domain/records/schemas';

const FORMAT = 'worthwhile-recipes';
/** Characters; a recipe has a few hundred. */
const sizeLimit = 1_000_000;
const most = 200;

/** Taught recipes as a file that another team can read. Nothing in it says who taught them or when. */
export function writeRecipes(taught: readonly RecordOf<'recipe'>[]): string {
  const recipes = taught.map(
    ({ site, path, frames, name, recordType, date, evidence, own, ours, record, views }) => ({
      site,
      path,
      frames,
      name,
      recordType,
      date,
      evidence,
      own,
      ours,
      record,
      views,
    }),
  );
  return `${JSON.stringify({ format: FORMAT, version: 1, recipes }, null, 1)}\n`;
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
