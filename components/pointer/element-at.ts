/** The page's own element at a point, under our pane. */
export function elementAt(x: number, y: number, host: Element, pane: HTMLElement): Element | undefined {
  const { pointerEvents } = pane.style;
  pane.style.pointerEvents = 'none';
  const found = document.elementFromPoint(x, y);
  pane.style.pointerEvents = pointerEvents;
  return found === null || found === host ? undefined : found;
}

/** The box around an element that scrolls by itself; undefined = only the page does. */
export function scrollable(element: Element | undefined): Element | undefined {
  for (let box = element; box && box !== document.documentElement; box = box.parentElement ?? undefined) {
    const { overflowY, overflowX } = getComputedStyle(box);
    const scrolls = /auto|scroll/.test(overflowY + overflowX);
    if (scrolls && (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)) return box;
  }
  return undefined;
}
