import type { Observable } from 'rxjs';
import { hostFits } from '../domain/host-pattern';
import type { Recipe } from '../domain/recipe';
import { taughtRecipe } from '../domain/taught-recipe';
import { live } from './live';
import type { Workspace } from './workspace';

/** What members have taught for pages of this host name and have not switched off, newest first; follows the book. */
export function taughtRecipes(workspace: Workspace, hostname: string): Observable<readonly Recipe[]> {
  return live(workspace.recipe.changed, () =>
    [...workspace.recipe.all()]
      .filter(({ site, disabled }) => !disabled && hostFits(site, hostname))
      .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
      .map(taughtRecipe),
  );
}
