import { mailboxKey } from '../domain/mail-address';
import type { ObservedPerson } from '../domain/observation';
import { find } from './find';
import { parseMailbox, parseMailboxes } from './mailboxes';

const frameOfThePage =
  'nav,footer,[role="navigation"],[role="banner"],[role="contentinfo"],body>header,script,style,noscript';
const textNodeLimit = 4_000;

/**
 * The one person whose address a region shows, besides what stands in the page's frame (where the reader's own stands). undefined = it
 * shows none, or several: then nobody is meant for certain.
 *
 * @param ours normalised addresses that are ours on this page
 */
export function loneAddress(region: Element, ours: readonly string[] = []): ObservedPerson | undefined {
  const frame = find(region.ownerDocument, frameOfThePage).filter((one) => !one.contains(region));
  const known = new Set([...ours, ...frame.flatMap(addressesOf).map((one) => one.address)].map(mailboxKey));
  const people = new Map<string, ObservedPerson>();
  for (const one of addressesOf(region)) {
    const key = mailboxKey(one.address);
    if (known.has(key)) continue;
    const named = people.get(key)?.name ?? '';
    if (named === '') people.set(key, one);
    if (people.size > 1) return undefined;
  }
  return [...people.values()][0];
}

/** Every address that a part of the page shows: as a link, in a field or in its text. */
function addressesOf(region: Element): ObservedPerson[] {
  const found: ObservedPerson[] = [];
  for (const link of find(region, 'a[href^="mailto:" i]')) {
    const box = parseMailbox((link.getAttribute('href') ?? '').slice(7).replace(/\?.*$/s, ''));
    const name = (link.textContent ?? '').trim();
    if (box !== undefined)
      found.push({
        address: box.address,
        name: name.includes('@') ? '' : name.slice(0, 200),
        role: 'requester',
      });
  }
  const fields = find(region, 'input[type="email"],input[name*="mail" i]').map(
    (field) => (field as HTMLInputElement).value,
  );
  for (const text of [...fields, ...textsWithAt(region)]) {
    for (const box of parseMailboxes(text)) found.push({ ...box, role: 'requester' });
  }
  return found;
}

function textsWithAt(region: Element): string[] {
  const texts: string[] = [];
  const walker = region.ownerDocument.createTreeWalker(region, 4);
  for (let left = textNodeLimit; left > 0 && walker.nextNode() !== null; left--) {
    const text = walker.currentNode.nodeValue ?? '';
    const frame = text.includes('@') ? walker.currentNode.parentElement?.closest(frameOfThePage) : undefined;
    if (frame === null || frame === region) texts.push(text);
  }
  return texts;
}
