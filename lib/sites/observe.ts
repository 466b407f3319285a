import type { Observation } from '../domain/observation';
import type { Recipe } from '../domain/recipe';
import { chooseClient } from './choose-client';
import { nothing } from './nothing';
import { observeUnknownSite } from './observe-unknown-site';
import { openView, oursOf, ownOf, wholeRecipe } from './open-view';
import { matches } from './pattern';
import { readView } from './read-view';
import { takeFirst } from './take';
import { applies } from './where';

/** How sure a page can be that nobody of ours has seen: never sure, but enough to propose. */
const surest = { A: 1, B: 0.9, C: 0.6 } as const;

/**
 * Who is on this page: the first recipe that is meant for it reads it, else the generic layer does. A taught recipe knows one kind of
 * record: where none of its views is open, the others have their turn. It only looks: no clock, no network, nothing is changed or
 * clicked, and the text of a message never leaves it. It never throws: a page may make any DOM call fail (an element named
 * `querySelector`) and a taught recipe may hold a wrong selector; what can not be read is `unclear`.
 */
export function observe(document: Document, url: string, recipes: readonly Recipe[]): Observation {
  const parsed = parseUrl(url);
  let unread: Observation | undefined;
  for (const recipe of recipes) {
    const { seen, isOpen } = tryRecipe(recipe, recipes, document, url, parsed);
    if (seen === undefined) continue;
    if (!recipe.taught || isOpen) return better(seen, unread);
    if (seen.view === 'unclear') unread ??= seen;
  }
  return better(observeUnknownSite(document, parsed), unread);
}

/** A taught recipe says that a record must be open here: that counts unless somebody was found without it. */
function better(seen: Observation, unread: Observation | undefined): Observation {
  return seen.people.length > 0 ? seen : (unread ?? seen);
}

interface Tried {
  /** undefined = the recipe is not meant for this page. */
  readonly seen: Observation | undefined;
  readonly isOpen?: boolean;
}

function tryRecipe(
  recipe: Recipe,
  recipes: readonly Recipe[],
  document: Document,
  url: string,
  parsed: URL | undefined,
): Tried {
  try {
    if (!applies(recipe.where, document, parsed)) return { seen: undefined };
    const whole = wholeRecipe(recipe, recipes, document, parsed);
    const own = ownOf(whole, document, url);
    const open = readOpenView(whole, own, document, url);
    if (open !== undefined) return { seen: open, isOpen: true };
    const isRecord = recipe.record !== undefined && matches(recipe.record, url);
    return { seen: { ...nothing(recipe.id, recipe.date, isRecord ? 'unclear' : 'none'), own } };
  } catch {
    return { seen: nothing(recipe.id, recipe.date, 'unclear') };
  }
}

function readOpenView(
  recipe: Recipe,
  own: string | undefined,
  document: Document,
  url: string,
): Observation | undefined {
  const opened = openView(recipe, document, url);
  if (opened === undefined) return undefined;
  const { view, scope } = opened;
  const ours = oursOf(recipe, own, document, url);
  const { people, suggested, senders, isLone, ...read } = readView(view, scope, url, ours, recipe.me);
  const { client, confidence } = chooseClient(people, ours, senders);
  const found = people.length > 0 || view.kind === 'compose';
  return {
    ...nothing(recipe.id, recipe.date, found ? view.kind : 'unclear'),
    ...read,
    own,
    people:
      suggested === undefined || people.some((one) => one.role === 'reply-to')
        ? people
        : [...people, suggested],
    client,
    confidence: Math.min(confidence, isLone ? 0.5 : surest[recipe.evidence]),
    subject: takeFirst(view.subject, scope, url),
    reference: takeFirst(view.reference, scope, url),
  };
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
