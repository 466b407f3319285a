/** More matches than this are another page's fault: the rest is not looked at. */
const most = 200;

/** Elements under a root that match; `a >>> b` goes on inside the open shadow root of each `a`. */
export function find(root: ParentNode, selector: string): Element[] {
  const path = selector.split('>>>');
  const last = path.pop() ?? '';
  let roots: ParentNode[] = [root];
  for (const host of path)
    roots = roots.flatMap((one) => all(one, host)).flatMap((host) => host.shadowRoot ?? []);
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

function all(root: ParentNode, selector: string): Element[] {
  return Array.prototype.slice.call(root.querySelectorAll(selector), 0, most) as Element[];
}
