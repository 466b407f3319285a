import type { Layout } from '../domain/recipe';

/** The style rule that makes room for a dock of `width` px; removing it restores the page. undefined = the dock overlays. */
export function roomRule(layout: Layout | undefined, width: number): string | undefined {
  if (layout === undefined) return undefined;
  const value = layout.property === 'width' ? `calc(100% - ${width}px)` : `${width}px`;
  return `${layout.selector}{${layout.property}:${value}!important}`;
}
