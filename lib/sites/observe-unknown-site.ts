import { mailboxKey } from '../domain/mail-address';
import type { Observation, ObservedPerson } from '../domain/observation';
import { find } from './find';
import { parseMailbox, parseMailboxes } from './mailboxes';
import { nothing } from './nothing';
import { recordReference } from './record-url';

const mainRegion = 'main,[role="main"],#main,#content';
const frameOfThePage =
  'nav,footer,[role="navigation"],[role="banner"],[role="contentinfo"],body>header,script,style,noscript';
const textNodeLimit = 4_000;

/** The generic layer's own date: when its rules were last changed. */
const date = '2026-11-22';

/**
 * A site without a recipe: a record's URL and exactly one address in the main region that is not in the page's frame (where the
 * reader's own stands), else the address the user has selected, else nobody.
 */
export function observeUnknownSite(document: Document, url: URL | undefined): Observation {
  try {
    const view = document.defaultView;
    if (url === undefined || (view !== null && view.parent !== view)) return nothing('generic', date, 'none');
    const reference = recordReference(url);
    const onlyOne = reference === undefined ? undefined : onlyForeign(document);
    const person = onlyOne ?? selected(document);
    if (person !== undefined) {
      return {
        ...nothing('generic', date, 'record'),
        people: [person],
        client: 0,
        reference,
        confidence: 0.5,
      };
    }
    return { ...nothing('generic', date, reference === undefined ? 'none' : 'unclear'), reference };
  } catch {
    // A page may make any DOM call fail.
    return nothing('generic', date, 'unclear');
  }
}

function onlyForeign(document: Document): ObservedPerson | undefined {
  const region = document.querySelector(mainRegion) ?? document.body;
  const ours = new Set(
    find(document, frameOfThePage)
      .flatMap(addressesOf)
      .map((one) => mailboxKey(one.address)),
  );
  const people = new Map<string, ObservedPerson>();
  for (const one of addressesOf(region)) {
    const key = mailboxKey(one.address);
    if (ours.has(key)) continue;
    const known = people.get(key);
    if (known === undefined || known.name === '') people.set(key, one);
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

function selected(document: Document): ObservedPerson | undefined {
  const boxes = parseMailboxes((document.getSelection()?.toString() ?? '').slice(0, 500));
  const [one, ...others] = boxes;
  return one === undefined || others.some((other) => other.address !== one.address)
    ? undefined
    : { ...one, role: 'requester' };
}
