import type { Observation, ObservedPerson } from '../domain/observation';
import { loneAddress } from './lone-address';
import { parseMailboxes } from './mailboxes';
import { nothing } from './nothing';
import { recordReference } from './record-url';

/** Where a page shows what it is about. */
export const mainRegion = 'main,[role="main"],#main,#content';

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
    const onlyOne =
      reference === undefined ? undefined : loneAddress(document.querySelector(mainRegion) ?? document.body);
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

function selected(document: Document): ObservedPerson | undefined {
  const boxes = parseMailboxes((document.getSelection()?.toString() ?? '').slice(0, 500));
  const [one, ...others] = boxes;
  return one === undefined || others.some((other) => other.address !== one.address)
    ? undefined
    : { ...one, role: 'requester' };
}
