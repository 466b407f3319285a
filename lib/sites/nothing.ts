import type { Observation } from '../domain/observation';

/** An observation in which nothing was read. */
export function nothing(recipe: string, recipeDate: string, view: Observation['view']): Observation {
  return {
    recipe,
    recipeDate,
    view,
    own: undefined,
    subject: undefined,
    people: [],
    client: undefined,
    company: undefined,
    phone: undefined,
    reference: undefined,
    direction: undefined,
    words: undefined,
    confidence: 0,
  };
}
