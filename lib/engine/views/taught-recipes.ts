import { live } from '../live';
import type { View } from './view';

/** Every taught recipe by site, newest first, those switched off too: this is where they are switched on. */
export const taughtRecipes: View<'taughtRecipes'> = ({ workspace }) =>
  live(workspace.recipe.changed, () =>
    [...workspace.recipe.all()].sort(
      (a, b) => a.site.localeCompare(b.site) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1),
    ),
  );
