import type { Observation } from '../../lib/domain/observation';
import type { Recipe } from '../../lib/domain/recipe';
import { allRecipes } from '../../lib/sites/all-recipes';
import { observe } from '../../lib/sites/observe';

/** A document of its own. */
export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

export function observeAt(url: string, html: string, recipes: readonly Recipe[] = allRecipes): Observation {
  return observe(pageOf(html), url, recipes);
}

/** The address named as the client; undefined = nobody. */
export function clientOf(observation: Observation): string | undefined {
  return observation.client === undefined ? undefined : observation.people[observation.client]?.address;
}

export const gmailUrl = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzGxabc';

/** One message of a Gmail thread with a body. */
export function gmailMessage(address: string, name: string, body = '', me = 'me'): string {
  return `<div role="listitem"><div class="adn ads"><span class="gD" email="${address}" name="${name}">${name}</span>
    <span class="hb">to <span email="me@studio.example" name="${me}">${me}</span></span><div class="a3s">${body}</div></div></div>`;
}

/** A Gmail page with a thread in its active view. */
export function gmailThread(
  subject: string,
  messages: string,
  title = `${subject} - me@studio.example - Gmail`,
): string {
  return `<head><title>${title}</title></head><div role="main"><h2 class="hP">${subject}</h2>${messages}</div>`;
}
