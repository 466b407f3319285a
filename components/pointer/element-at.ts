/** The page's own element at a point, under our pane; inside open shadow roots too. */
export function elementAt(x: number, y: number, host: Element, pane: HTMLElement): Element | undefined {
  const { pointerEvents } = pane.style;
  pane.style.pointerEvents = 'none';
  let found = document.elementFromPoint(x, y);
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    // Between what the root holds the host itself is hit.
    if (inner === null || inner.getRootNode() !== root) break;
    found = inner;
  }
  pane.style.pointerEvents = pointerEvents;
  return found === null || found === host ? undefined : found;
}

/** What an element stands in: its parent, or the host of its shadow root. */
function outside(element: Element): Element | undefined {
  const { parentElement, parentNode } = element;
  if (parentElement !== null) return parentElement;
  return parentNode !== null && 'host' in parentNode ? (parentNode as ShadowRoot).host : undefined;
}

/** The box around an element that scrolls by itself; undefined = only the page does. */
export function scrollable(element: Element | undefined): Element | undefined {
  for (let box = element; box && box !== document.documentElement; box = outside(box)) {
    const { overflowY, overflowX } = getComputedStyle(box);
    const scrolls = /auto|scroll/.test(overflowY + overflowX);
    if (scrolls && (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)) return box;
  }
  return undefined;
}
