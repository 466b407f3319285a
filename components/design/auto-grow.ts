import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const native = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Lets a text area grow with its text where the browser does not do it by itself (Firefox 140). */
export function useAutoGrow(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    if (!native && field.current) growToText(field.current);
  }, [field, text]);
}

/** Sets the height of a text area to that of its text. */
export function growToText(area: HTMLTextAreaElement): void {
  if (native) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
