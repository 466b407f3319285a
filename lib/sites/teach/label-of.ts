import { linesOf, oneLine } from '../text-of';
import type { PrivateWords } from './private-words';
import { isLabelText, type Ranked, simpleSelectors } from './simple-selectors';

/** A value found by the word in front of it: the row that holds both, and the pattern of its text. */
export interface Labelled {
  readonly row: Ranked;
  readonly pattern: string;
}

/**
 * The row in which a label stands in front of this value ("E-mail: ann@bakery.example"), when no other row of its kind begins with
 * the same word. undefined = there is none.
 */
export function labelOf(element: Element, root: ParentNode, hidden: PrivateWords): Labelled | undefined {
  const value = oneLine(linesOf(element), 200);
  if (value === '') return undefined;
  let inner = element;
  for (
    let row = element.parentElement, depth = 0;
    row !== null && depth < 3;
    row = row.parentElement, depth++
  ) {
    const text = oneLine(linesOf(row), 400);
    if (text !== value) {
      // Only a label may stand beside the value, else it is no row but a whole card.
      const label = text.endsWith(value) ? text.slice(0, -value.length).replace(/\s*[:：]?\s*$/, '') : '';
      if (!isLabelText(label) || hidden.in(label)) return undefined;
      const pattern = `^${label.replaceAll('.', '\\.')}\\s*[:：]?\\s*(.{1,300})$`;
      return rowBy(row, inner, root, hidden, pattern);
    }
    inner = row;
  }
  return undefined;
}

function rowBy(
  row: Element,
  inner: Element,
  root: ParentNode,
  hidden: PrivateWords,
  pattern: string,
): Labelled | undefined {
  const test = new RegExp(pattern, 'iu');
  for (const { selector, rank } of simpleSelectors(row, hidden)) {
    // A bare "div" would be every box of the page; a table's row or a list's item is one.
    if (rank >= 5 && !/^(?:tr|li|p|dl|label)$/.test(selector)) continue;
    const rows = Array.from(root.querySelectorAll(selector));
    const fitting = rows.filter((one) => test.test(oneLine(linesOf(one), 400)));
    if (fitting.length === 1 && fitting[0] === row && row.contains(inner))
      return { row: { selector, rank: 2.2 }, pattern };
  }
  return undefined;
}
