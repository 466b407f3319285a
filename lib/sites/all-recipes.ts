import type { Recipe } from '../domain/recipe';

const files = import.meta.glob<Recipe>('./recipes/*.ts', { eager: true, import: 'recipe' });

/** Every bundled recipe, those for named hosts first: a self-hosted application's mark must not claim somebody else's site. */
export const allRecipes: readonly Recipe[] = Object.values(files).sort(
  (a, b) => Number(a.where.hosts === undefined) - Number(b.where.hosts === undefined),
);
