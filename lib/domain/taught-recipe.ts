import type { Recipe, Where } from './recipe';
import type { RecordOf } from './records/schemas';

/**
 * The recipe that a taught one stands for. It goes to the pages of its site, so it holds what is needed to read them and nothing that
 * a member wrote for people: its name there is the site's.
 */
export function taughtRecipe(taught: RecordOf<'recipe'>): Recipe {
  const { id, site, path, frames, date, evidence, own, ours, record, views } = taught;
  const where: Where = {
    hosts: [site],
    ...(path === undefined ? {} : { path }),
    ...(frames ? { frames: 'all' as const } : {}),
  };
  return {
    id,
    name: site,
    date,
    evidence,
    where,
    ...(own === undefined ? {} : { own }),
    ...(ours === undefined ? {} : { ours }),
    ...(record === undefined ? {} : { record }),
    views,
    taught: true,
  };
}
