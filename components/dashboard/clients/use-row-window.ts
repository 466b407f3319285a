import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface RowWindowOptions {
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

export interface RowWindow {
  /** Indexes of the rows to draw, in order. */
  readonly drawn: readonly number[];
  /** The first and the last row in sight; undefined before the list was measured, and in an empty one. */
  readonly inSight: Span | undefined;
  scrollTo(index: number): void;
  toTop(): void;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows drawn before and after those in sight, so that a short scroll finds them there. */
const OVERSCAN = 8;

/** The rows of a long list that are in sight, and some around them. All rows are of one height. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { scroller, count, rowHeight, headHeight, keep, initialOffset } = options;
  const [seen, setSeen] = useState<Span>();

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    list.scrollTop = initialOffset;
    const look = () => {
      const { scrollTop, clientHeight } = list;
      const first = Math.floor(scrollTop / rowHeight);
      const last = Math.ceil((scrollTop + clientHeight - headHeight) / rowHeight) - 1;
      setSeen((before) => (before?.first === first && before.last === last ? before : { first, last }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [scroller, rowHeight, headHeight]);

  const inSight = seen && within(seen, count);
  return {
    drawn: inSight ? around(inSight, count, keep) : [],
    inSight,
    scrollTo(index) {
      const list = scroller.current;
      if (!list) return;
      const top = index * rowHeight;
      const room = list.clientHeight - headHeight - rowHeight;
      list.scrollTop = Math.min(top, Math.max(list.scrollTop, top - room));
    },
    toTop() {
      if (scroller.current) scroller.current.scrollTop = 0;
    },
  };
}

function within({ first, last }: Span, count: number): Span | undefined {
  if (count === 0 || last < 0) return undefined;
  return { first: Math.min(Math.max(first, 0), count - 1), last: Math.min(last, count - 1) };
}

function around({ first, last }: Span, count: number, keep: number): number[] {
  const from = Math.max(first - OVERSCAN, 0);
  const to = Math.min(last + OVERSCAN, count - 1);
  const near = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  if (keep >= 0 && keep < from) return [keep, ...near];
  return keep > to && keep < count ? [...near, keep] : near;
}
