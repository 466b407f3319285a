import { shadowRootOf } from '../find';
import type { PrivateWords } from './private-words';
import { type Ranked, simpleSelectors } from './simple-selectors';

const depthLimit = 12;
/** Something that lasts this long is not improved by looking further up. */
const good = 2.5;

/**
 * The selector under `root` that matches this element alone and will last longest: ids, data attributes, labels and roles before
 * classes, classes before places. undefined = the element has no lasting name and no place of its own.
 */
export function selectorFor(element: Element, root: ParentNode, hidden: PrivateWords): Ranked | undefined {
  const own = simpleSelectors(element, hidden);
  const isOnly = ({ selector }: Ranked) => matchesOnly(root, selector, element);
  let best = own.find(isOnly);
  if (best !== undefined && best.rank <= good) return best;
  let depth = 0;
  for (let up = element.parentElement; up !== null && depth < depthLimit; up = up.parentElement, depth++) {
    for (const above of simpleSelectors(up, hidden)) {
      // A bare tag above says little, and "html" and "body" nothing.
      if (above.rank >= 5) continue;
      for (const below of [...own, ...placed(element, up)]) {
        const rank = Math.max(above.rank, below.rank) + 0.1 + depth / 100;
        if (best !== undefined && rank >= best.rank) continue;
        const joined = { selector: `${above.selector} ${below.selector}`, rank };
        if (isOnly(joined)) best = joined;
      }
    }
  }
  return best ?? placed(element, undefined).find(isOnly);
}

/**
 * The way into the open shadow roots that an element stands in: `host >>> ` for each, '' in the document itself.
 * undefined = a host can not be named.
 */
export function wayInto(element: Element, hidden: PrivateWords): Ranked | undefined {
  const root = shadowRootOf(element);
  if (root === undefined) return { selector: '', rank: 0 };
  const outer = wayInto(root.host, hidden);
  const host = selectorFor(root.host, treeOf(root.host), hidden);
  return (
    outer &&
    host && {
      selector: `${outer.selector}${host.selector} >>> `,
      rank: Math.max(outer.rank, host.rank),
    }
  );
}

/** The tree whose selectors reach an element: its shadow root, or the document. */
export function treeOf(element: Element): ParentNode {
  return shadowRootOf(element) ?? element.ownerDocument;
}

/** The way down to an element by its place among its siblings, the last resort. */
function placed(element: Element, from: Element | undefined): Ranked[] {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== from; at = at.parentElement) {
    const { tagName } = at;
    const parent: (Node & Partial<ParentNode>) | null = at.parentNode;
    const same = Array.from(parent?.children ?? []).filter((one) => one.tagName === tagName);
    const tag = tagName.toLowerCase();
    steps.unshift(same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(at) + 1})` : tag);
    if (steps.length > depthLimit) return [];
  }
  return [{ selector: steps.join('>'), rank: 6 + steps.length / 100 }];
}

export function matchesOnly(root: ParentNode, selector: string, element: Element): boolean {
  const found = root.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}
