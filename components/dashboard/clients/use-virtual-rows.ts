import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels of one row, and of what sticks above the rows. */
  readonly rowHeight: number;
  readonly headHeight: number;
  /** A row that exists even when it is out of sight: the one the keyboard is on. */
  readonly keep: number;
  /** Pixels to be scrolled to at first. */
  readonly initialOffset: number;
}

export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** Pixels of all rows together. */
  readonly height: number;
  /** The rows in sight; undefined before the list was measured. */
  readonly range: { readonly startIndex: number; readonly endIndex: number } | null;
  scrollTo(index: number): void;
  toTop(): void;
}

/** The rows of a long list that are in sight, and some around them. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, count, rowHeight, headHeight, keep, initialOffset } = options;
  const [, redraw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  const settings = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const near = defaultRangeExtractor(range);
      return keep < count && !near.includes(keep) ? [...near, keep].sort((a, b) => a - b) : near;
    },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings));
  virtualizer.setOptions(settings);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    range: virtualizer.range,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    toTop: () => virtualizer.scrollToOffset(0),
  };
}
