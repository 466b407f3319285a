import type { Take } from '../../domain/recipe';
import { parseMailboxes } from '../mailboxes';
import { linesOf, oneLine } from '../text-of';

/** Where on an element the wanted text stands, and the text. */
export interface Found {
  readonly take: Take;
  readonly text: string;
}

/** How the name an element shows is read. undefined = it shows none. */
export function nameOn(element: Element): Found | undefined {
  const found = shownBy(element);
  return found.text === '' || found.text.length > 120 ? undefined : found;
}

export type NoAddress = 'no-address' | 'several';

/** How the one address on an element is read: in its text, its field, its link or an attribute. */
export function addressOn(element: Element): Found | NoAddress {
  const attributes = ['href', 'title', 'value', 'aria-label', ...element.getAttributeNames()].map(
    (attr): Found => ({ take: { attr }, text: textOf(element.getAttribute(attr) ?? '') }),
  );
  let several = false;
  for (const found of [shownBy(element), ...attributes]) {
    const addresses = new Set(parseMailboxes(found.text).map(({ address }) => address));
    if (addresses.size === 1) return found;
    several ||= addresses.size > 1;
  }
  return several ? 'several' : 'no-address';
}

function shownBy(element: Element): Found {
  return 'value' in element &&
    typeof element.value === 'string' &&
    /^(?:INPUT|TEXTAREA)$/.test(element.tagName)
    ? { take: { read: 'value' }, text: oneLine(element.value, 400) }
    : { take: {}, text: oneLine(linesOf(element), 400) };
}

function textOf(attribute: string): string {
  return oneLine(attribute.replace(/^mailto:/i, '').replace(/\?.*$/s, ''), 400);
}
