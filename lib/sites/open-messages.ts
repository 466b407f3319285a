import type { ObservedMessage } from '../domain/observation';
import type { Recipe, Take } from '../domain/recipe';
import { find } from './find';
import { loneAddress } from './lone-address';
import { mainRegion } from './observe-unknown-site';
import { openView, oursOf, ownOf, wholeRecipe } from './open-view';
import { addPeople, People } from './people';
import { readInstant } from './read-instant';
import { takeFirst } from './take';
import { bodyOf, readThread } from './thread';
import { applies } from './where';

/** A message whose text is on the page: where it stands, and what is known of it besides. */
export interface OpenMessage {
  readonly body: Element;
  /** Parts of the body that the sender did not write now. */
  readonly quotes: string | undefined;
  readonly facts: Omit<ObservedMessage, 'words' | 'signals'>;
}

/** More are not on a screen at once; the last ones count. */
const most = 30;
/** How sites name the text of a message when nobody has described them. */
const likelyBody =
  '[class*="message-body" i],[class*="messagebody" i],[class*="message__body" i],[class*="mail-body" i],[class*="comment-body" i],[itemprop="text"]';

/**
 * The messages in the active view of a recognised page, oldest first. On a site without a recipe only texts that its
 * markup names as messages and that show the client's name or address. Like `observe` it only looks and never throws.
 */
export function openMessages(document: Document, url: string, recipes: readonly Recipe[]): OpenMessage[] {
  try {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    let known = false;
    for (const recipe of recipes) {
      if (!applies(recipe.where, document, parsed)) continue;
      known ||= !recipe.taught;
      const whole = wholeRecipe(recipe, recipes, document, parsed);
      const opened = openView(whole, document, url);
      if (opened === undefined) {
        if (recipe.taught) continue;
        break;
      }
      return inView(whole, opened, document, url).slice(-most);
    }
    return known ? [] : onUnknownSite(document);
  } catch {
    // A page may make any DOM call fail.
    return [];
  }
}

function inView(
  recipe: Recipe,
  { view, scope }: NonNullable<ReturnType<typeof openView>>,
  document: Document,
  url: string,
): OpenMessage[] {
  const rule = view.messages;
  if (rule === undefined || view.kind === 'compose') return [];
  const people = new People(recipe.me);
  for (const one of view.people ?? [])
    if (one.role === 'requester') addPeople(people, one, find(scope, one.each), url);
  const ours = oursOf(recipe, ownOf(recipe, document, url), document, url);
  return readThread(rule, scope, url, people, ours).flatMap((message) => {
    const body = bodyOf(message, rule);
    if (body === undefined) return [];
    const value = (takes: Take | readonly Take[] | undefined) =>
      takes === undefined ? undefined : takeFirst([takes].flat(), message.anchor, url);
    const facts: OpenMessage['facts'] = {
      reference: value(rule.reference)?.slice(0, 300),
      ...(rule.inMailbox ? { inMailbox: true } : {}),
      direction: message.direction,
      sender: message.address,
      at: readInstant(value(rule.at) ?? '', document.documentElement.lang || 'en'),
    };
    return [{ body, quotes: rule.quotes, facts }];
  });
}

function onUnknownSite(document: Document): OpenMessage[] {
  const region = document.querySelector(mainRegion) ?? document.body;
  const person = loneAddress(region);
  if (person === undefined) return [];
  const names = [person.address, person.name].filter((name) => name !== '');
  return find(region, likelyBody)
    .filter((body) => body.parentElement?.closest(likelyBody) === null)
    .filter((body) => {
      const text = body.closest('article,li,section,tr')?.textContent ?? '';
      return names.some((name) => text.includes(name));
    })
    .slice(-most)
    .map((body) => ({
      body,
      quotes: 'blockquote',
      facts: { reference: undefined, direction: 'in', sender: person.address, at: undefined },
    }));
}
