const gap = 4;

export type Align = 'start' | 'end';

/** Puts an open popover under its anchor, flipped above where there is no room, and always inside the window. */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement, align: Align): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = from.bottom + gap;
  const top = below + height > innerHeight ? Math.max(gap, from.top - height - gap) : below;
  const wanted = align === 'start' ? from.left : from.right - width;
  const left = Math.max(gap, Math.min(wanted, innerWidth - width - gap));
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}

/** Keeps a popover at its anchor while things scroll or the window changes. Returns the function that stops it. */
export function keepBelow(popover: HTMLElement, anchor: HTMLElement, align: Align): () => void {
  const place = () => placeBelow(popover, anchor, align);
  const ended = new AbortController();
  const options = { capture: true, passive: true, signal: ended.signal };
  window.addEventListener('scroll', place, options);
  window.addEventListener('resize', place, options);
  place();
  return () => ended.abort();
}
