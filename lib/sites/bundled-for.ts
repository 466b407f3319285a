import { hostFits } from '../domain/host-pattern';
import type { Recipe } from '../domain/recipe';

/**
 * The recipes worth sending to a document: those that name its host, else those of applications that people host themselves. A frame
 * inside a page needs only the ones that read frames.
 *
 * @param host host name of the document; '' = it has none (about:blank)
 */
export function bundledFor(recipes: readonly Recipe[], host: string, isFrame: boolean): Recipe[] {
  const named = recipes.filter(({ where }) => where.hosts?.some((pattern) => hostFits(pattern, host)));
  const meant = named.length > 0 ? named : recipes.filter(({ where }) => where.hosts === undefined);
  return isFrame ? meant.filter(({ where }) => where.frames === 'all') : meant;
}
