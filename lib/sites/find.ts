/** More matches than this are another page's fault: the rest is not looked at. */
const most = 200;

/** Elements under a root that match; `a >>> b` goes on inside the open shadow root of each `a`. */
export function find(root: ParentNode, selector: string): Element[] {
  const path = selector.split('>>>');
  const last = path.pop() ?? '';
  let roots: ParentNode[] = [root];
  for (const host of path) roots = inside(roots, host);
  return roots.flatMap((one) => all(one, last));
}

/** The same one after the other: most often the first is enough, and a large page has many. */
export function* findEach(root: ParentNode, selector: string): Generator<Element, undefined> {
  const first = selector.includes('>>>') ? undefined : root.querySelector(selector);
  if (first === null) return;
  if (first !== undefined) yield first;
  for (const element of find(root, selector)) if (element !== first) yield element;
}

/** Whether anything under a root matches. */
export function has(root: ParentNode, selector: string): boolean {
  return selector.includes('>>>') ? find(root, selector).length > 0 : root.querySelector(selector) !== null;
}

/** The closest ancestor that matches; out of a shadow root the way goes on at its host. */
export function closest(from: ParentNode, selector: string): Element | null {
  if (!('closest' in from)) return null;
  const element = from as Element;
  const found = element.closest(selector);
  const host = found === null ? shadowRootOf(element)?.host : undefined;
  return host === undefined ? found : closest(host, selector);
}

/** The shadow root that an element stands in; undefined = it stands in the document itself. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const root = element.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot) : undefined;
}

/** Every open shadow root that a selector leads through. */
export function rootsOnTheWay(root: ParentNode, selector: string): ShadowRoot[] {
  let roots: ParentNode[] = [root];
  return selector
    .split('>>>')
    .slice(0, -1)
    .flatMap((host) => {
      const next = inside(roots, host);
      roots = next;
      return next;
    });
}

function inside(roots: readonly ParentNode[], host: string): ShadowRoot[] {
  return roots.flatMap((one) => all(one, host)).flatMap((element) => element.shadowRoot ?? []);
}

function all(root: ParentNode, selector: string): Element[] {
  return Array.prototype.slice.call(root.querySelectorAll(selector), 0, most) as Element[];
}
