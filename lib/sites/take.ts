import type { Take } from '../domain/recipe';
import { closest, findEach } from './find';
import { extract, scriptLimit } from './pattern';
import { linesOf, oneLine } from './text-of';

/** The first value that a list of takes gives. undefined = none. */
export function takeFirst(
  takes: readonly Take[] | undefined,
  root: ParentNode,
  url: string,
): string | undefined {
  for (const take of takes ?? []) {
    const value = takeAll(take, root, url).next().value;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Every value that one take gives, in page order, empty ones left out. */
export function* takeAll(take: Take, root: ParentNode, url: string): Generator<string, undefined> {
  const { join, ...one } = take;
  if (join !== undefined) {
    const parts = join.flatMap((at) => takeFirst([{ ...one, at }], root, url) ?? []);
    if (parts.length > 0) yield parts.join(' ');
    return;
  }
  const from = take.up === undefined ? root : closest(root, take.up);
  if (from === null) return;
  for (const element of take.at === undefined ? [from] : findEach(from, take.at)) {
    const value = valueOf(element, take, url);
    if (value !== undefined && value !== '') yield value;
  }
}

function valueOf(node: ParentNode, take: Take, url: string): string | undefined {
  if (take.read === 'url') return take.pattern === undefined ? url : extract(take.pattern, url);
  if (!('tagName' in node)) return undefined;
  const element = node as Element;
  if (element.tagName === 'SCRIPT')
    return extract(take.pattern ?? '', element.textContent ?? '', scriptLimit);
  const text = oneLine(rawValue(element, take), 2_000);
  return take.pattern === undefined ? text : extract(take.pattern, text);
}

function rawValue(element: Element, take: Take): string {
  // Whatever a recipe points at: a password is nobody's name.
  if (element.matches('[type="password" i]')) return '';
  if (take.attr !== undefined) return element.getAttribute(take.attr) ?? '';
  switch (take.read) {
    case 'value':
      return 'value' in element && typeof element.value === 'string'
        ? element.value
        : (element.getAttribute('value') ?? '');
    case 'next':
      return textAfter(element);
    default:
      return linesOf(element, take.drop);
  }
}

function textAfter(element: Element): string {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    const text =
      node.nodeType === 1 ? linesOf(node as Element) : node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    if (text.trim() !== '') return text;
  }
  return '';
}
