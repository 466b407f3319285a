import type { RecordOf } from '../domain/records/schemas';

/** What is asked about the recipes that read pages. */
export interface RecipeQueries {
  /** What members have taught, switched off or not, by site. */
  taughtRecipes: { args: Record<string, never>; result: readonly RecordOf<'recipe'>[] };
  /** Where recipes found nobody on what looks like an open record, most often first. Of this device alone. */
  recipeMisses: { args: Record<string, never>; result: readonly RecipeMiss[] };
}

/** How often a recipe found nobody on a site. Holds nothing of the pages. */
export interface RecipeMiss {
  /** Id of the recipe, bundled or taught; `generic` where there is none. */
  readonly recipe: string;
  /** The recipe's date: a newer one is counted from nothing. */
  readonly recipeDate: string;
  /** Host of the site, with its port where it has one. */
  readonly site: string;
  /** Records, each counted once until the engine restarts. */
  readonly count: number;
  /** The day of the last one, YYYY-MM-DD (UTC). */
  readonly last: string;
  /** The bones of the last page, while the engine runs; never kept. */
  readonly outline?: string | undefined;
}
