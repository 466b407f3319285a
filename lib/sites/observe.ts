import type { Observation } from '../domain/observation';
import { chooseClient } from './choose-client';
import { find, has } from './find';
import { parseMailbox, parseMailboxes } from './mailboxes';
import { nothing } from './nothing';
import { observeUnknownSite } from './observe-unknown-site';
import { matches } from './pattern';
import { readView } from './read-view';
import type { Recipe, View } from './recipe';
import { takeAll, takeFirst } from './take';
import { applies } from './where';

/**
 * Who is on this page: the first recipe that is meant for it reads it, else the generic layer does. It only looks: no clock, no
 * network, nothing is changed or clicked, and the text of a message never leaves it. It never throws: a page may make any DOM call
 * fail (an element named `querySelector`) and a taught recipe may hold a wrong selector; what can not be read is `unclear`.
 */
export function observe(document: Document, url: string, recipes: readonly Recipe[]): Observation {
  const parsed = parseUrl(url);
  for (const recipe of recipes) {
    try {
      if (applies(recipe.where, document, parsed)) return observeBy(recipe, document, url);
    } catch {
      return nothing(recipe.id, recipe.date, 'unclear');
    }
  }
  return observeUnknownSite(document, parsed);
}

function observeBy(recipe: Recipe, document: Document, url: string): Observation {
  const own = ownOf(recipe, document, url);
  for (const view of recipe.views) {
    const scope = openScope(view, document, url);
    if (scope === undefined) continue;
    const ours = oursOf(recipe, own, document, url);
    const { people, suggested, senders, ...read } = readView(view, scope, url, ours, recipe.me);
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
      confidence,
      subject: takeFirst(view.subject, scope, url),
      reference: takeFirst(view.reference, scope, url),
    };
  }
  const isRecord = recipe.record !== undefined && matches(recipe.record, url);
  return { ...nothing(recipe.id, recipe.date, isRecord ? 'unclear' : 'none'), own };
}

function openScope(view: View, document: Document, url: string): ParentNode | undefined {
  if (view.url !== undefined && !matches(view.url, url)) return undefined;
  const scopes: readonly ParentNode[] = view.scope === undefined ? [document] : find(document, view.scope);
  const focus = document.activeElement;
  return scopes.find((scope) => {
    if (view.focused && (focus === null || !scope.contains(focus))) return false;
    return has(scope, view.open);
  });
}

/** An address where the page shows one, else the login as written. */
function ownOf(recipe: Recipe, document: Document, url: string): string | undefined {
  const shown = takeFirst(recipe.own, document, url);
  return shown === undefined ? undefined : (parseMailbox(shown)?.address ?? shown);
}

function oursOf(recipe: Recipe, own: string | undefined, document: Document, url: string): string[] {
  const more = (recipe.ours ?? []).flatMap((take) => [...takeAll(take, document, url)]);
  return [own ?? '', ...more].flatMap((value) => parseMailboxes(value)).map((box) => box.address);
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
