const gap = 4;

/** Puts an open popover under its anchor, end-aligned, flipped above where there is no room, and inside the window. */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = from.bottom + gap;
  const top = below + height > innerHeight ? Math.max(gap, from.top - height - gap) : below;
  const left = Math.min(Math.max(gap, from.right - width), innerWidth - width - gap);
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
