import type { PrivateWords } from './private-words';
import { isStableName } from './stable-name';

/** A selector and how soon it will break: 0 never … 6 with the next change of the page. */
export interface Ranked {
  readonly selector: string;
  readonly rank: number;
}

/** Attributes by which programmers name things for their tests and forms; they outlive a redesign. */
const naming =
  /^(?:data-(?:test-?id|test|cy|qa|selenium-test|automation-id|hook|field|name|column|property|role|key|id|type|label)|name|itemprop|autocomplete|rel)$/;

/** Every way to name one element by itself, the most lasting first. None holds a private word. */
export function simpleSelectors(element: Element, hidden: PrivateWords): Ranked[] {
  const tag = element.tagName.toLowerCase();
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const found: Ranked[] = [];
  const add = (selector: string, rank: number) => found.push({ selector, rank });
  const isFit = (text: string) => isStableName(text) && !hidden.in(text);

  if (isFit(element.id)) add(`#${element.id}`, 0);
  for (const { name, value } of Array.from(element.attributes)) {
    if (naming.test(name) && isFit(value)) add(`[${name}="${value}"]`, 1);
    else if (/^data-[a-z]/.test(name) && isFit(name.slice(5)))
      add(isFit(value) ? `[${name}="${value}"]` : `[${name}]`, 2);
  }
  // A component is told by its page what it shows: `<crm-field label="E-mail">`.
  for (const name of tag.includes('-') ? ['aria-label', 'label'] : ['aria-label']) {
    const label = attribute(name);
    if (isLabelText(label) && !hidden.in(label)) add(`[${name}="${label}"]`, 2);
  }
  if (tag === 'a') {
    const scheme = /^(?:mailto|tel):/i.exec(attribute('href'))?.[0];
    if (scheme !== undefined) add(`a[href^="${scheme.toLowerCase()}" i]`, 2);
  }
  if (tag === 'input' && attribute('type') === 'email') add('input[type="email"]', 2);
  if (isFit(attribute('role'))) add(`[role="${attribute('role')}"]`, 3);
  if (/^h[1-6]$|^address$|^main$|^header$/.test(tag)) add(tag, 3);
  const classes = Array.from(element.classList).filter(isFit);
  for (const name of classes) add(`.${name}`, 4);
  if (classes.length > 1) add(`.${classes.slice(0, 3).join('.')}`, 4.2);
  if (tag.includes('-')) add(tag, 3);
  add(tag, 5);
  return found.sort((a, b) => a.rank - b.rank);
}

/** A short word in letters, as stands in front of a field. */
export function isLabelText(text: string): boolean {
  return /^[\p{L}][\p{L}\p{M} .'’-]{0,29}$/u.test(text);
}
