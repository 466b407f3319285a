import { signal } from '@preact/signals';

/** The parts a person has unfolded; the next client shows the same ones. Kept in memory only. */
export const openFolds = signal<ReadonlySet<string>>(new Set());

/** Folds or unfolds a part. */
export function setFold(name: string, open: boolean): void {
  const next = new Set(openFolds.value);
  if (open) next.add(name);
  else next.delete(name);
  openFolds.value = next;
}
