import { mixText } from './mix-text';
import type { Vector } from './state-vector';

/** State vector and content hash in one short text: two documents with the same mark hold and show the same. */
export function contentMark(vector: Vector, hash: string): string {
  const entries = [...vector].sort(([one], [other]) => one - other);
  const [low, high] = mixText(entries.join(';'));
  return `${low.toString(16)}${high.toString(16)}-${hash}`;
}
