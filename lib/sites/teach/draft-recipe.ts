import type { PersonRule, Recipe, Take, View } from '../../domain/recipe';
import type { Teaching } from '../../domain/teaching';
import { observe } from '../observe';
import { labelOf } from './label-of';
import { PrivateWords } from './private-words';
import { recordPattern } from './record-pattern';
import { selectorFor, treeOf, wayInto } from './selector-for';
import { addressOn, nameOn } from './take-for';

type Wrong = NonNullable<Extract<Teaching, { state: 'pointing' }>['wrong']>;
type Preview = Extract<Teaching, { state: 'preview' }>;

/** A stored selector is no longer than this, characters. */
const longest = 300;
/** At this rank a selector rests on the place of things. */
const PLACE = 6;

/** Where a value is read on every record of the kind, and how soon that breaks. */
interface Anchor {
  readonly selector: string;
  readonly take: Take;
  readonly rank: number;
}

/**
 * The recipe that finds the client on this page and on others like it, from what a person pointed at. Nothing of what the page says
 * goes into it but the words of labels. A text = why there is none.
 */
export function draftRecipe(
  document: Document,
  url: URL,
  picked: { readonly name: Element | undefined; readonly address: Element },
): Preview | Wrong {
  const address = addressOn(picked.address);
  if (typeof address === 'string') return address;
  const name = picked.name === undefined ? undefined : nameOn(picked.name);
  const hidden = new PrivateWords([address.text, name?.text ?? '']);
  const at = anchorFor(picked.address, address.take, hidden);
  const named =
    picked.name === undefined || name === undefined ? undefined : anchorFor(picked.name, name.take, hidden);
  if (at === undefined || (picked.name !== undefined && named === undefined)) return 'no-selector';

  const kind = recordPattern(url, hidden);
  const person: PersonRule = {
    role: 'requester',
    each: at.selector,
    ...(Object.keys(at.take).length === 0 ? {} : { address: at.take }),
    ...(named === undefined ? {} : { name: { up: 'html', at: named.selector, ...named.take } }),
  };
  const view: View = {
    kind: 'record',
    open: at.selector,
    ...(kind?.hasId ? { reference: [{ read: 'url', pattern: kind.path.slice(1) }] } : {}),
    people: [person],
  };
  const isFramed = document.defaultView !== null && document.defaultView.parent !== document.defaultView;
  const draft: Preview['draft'] = {
    site: url.hostname,
    ...(kind === undefined ? {} : { path: kind.path }),
    ...(kind?.hasId ? { record: kind.path.slice(1) } : {}),
    ...(isFramed ? { frames: true } : {}),
    views: [view],
  };
  const found = tried(document, url, draft);
  if (found === undefined) return 'no-selector';
  return {
    state: 'preview',
    draft,
    found,
    place: kind?.shown,
    fragile: Math.max(at.rank, named?.rank ?? 0) >= PLACE,
  };
}

function anchorFor(element: Element, take: Take, hidden: PrivateWords): Anchor | undefined {
  const way = wayInto(element, hidden);
  const here = way && anchorInTree(element, take, hidden);
  const selector = `${way?.selector}${here?.selector}`;
  return here && selector.length <= longest
    ? { selector, take: here.take, rank: Math.max(way.rank, here.rank) }
    : undefined;
}

function anchorInTree(element: Element, take: Take, hidden: PrivateWords): Anchor | undefined {
  const tree = treeOf(element);
  const found = selectorFor(element, tree, hidden);
  const labelled =
    Object.keys(take).length === 0 && (found === undefined || found.rank > 2.5)
      ? labelOf(element, tree, hidden)
      : undefined;
  if (labelled !== undefined)
    return { selector: labelled.row.selector, take: { pattern: labelled.pattern }, rank: labelled.row.rank };
  return found && { selector: found.selector, take, rank: found.rank };
}

/** Whom the draft finds here, by the runner that will run it. */
function tried(document: Document, url: URL, draft: Preview['draft']): Preview['found'] | undefined {
  const recipe: Recipe = {
    id: 'draft',
    name: draft.site,
    date: '',
    evidence: 'C',
    where: { hosts: [draft.site], ...(draft.frames ? { frames: 'all' } : {}) },
    views: draft.views,
    taught: true,
  };
  const { people } = observe(document, url.href, [recipe]);
  const [person] = people;
  return people.length === 1 && person !== undefined
    ? { name: person.name, address: person.address }
    : undefined;
}
