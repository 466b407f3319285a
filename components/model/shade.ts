import { signal } from '@preact/signals';

/** True while figures, banner, tags and notes are hidden from whoever looks at a shared screen. Kept in memory only. */
export const shaded = signal(false);

/** Puts the shade on or takes it off. */
export function toggleShade(): void {
  shaded.value = !shaded.value;
}
