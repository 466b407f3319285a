/** How a site makes room for the dock at its right edge: one CSS property of one element. */
export interface Layout {
  readonly selector: string;
  /** `width` becomes 100 % less the dock; the others become the dock's width. */
  readonly property: 'margin-right' | 'padding-right' | 'right' | 'width';
}

/** The style rule that makes room for a dock of `width` px; removing it restores the page. undefined = the dock overlays. */
export function roomRule(layout: Layout | undefined, width: number): string | undefined {
  if (layout === undefined) return undefined;
  const value = layout.property === 'width' ? `calc(100% - ${width}px)` : `${width}px`;
  return `${layout.selector}{${layout.property}:${value}!important}`;
}
