import type { LucideIcon } from 'lucide-preact';
import { fold } from './fold';

/** Something the palette can do or open. */
export interface PaletteItem {
  readonly id: string;
  readonly group: 'clients' | 'places' | 'actions';
  readonly label: string;
  /** A client shows its initials instead. */
  readonly icon?: LucideIcon;
  /** A key that does the same, or further words. */
  readonly hint?: string | undefined;
  readonly run: () => void;
  /** The palette stays open: a second step follows. */
  readonly stays?: boolean;
}

/** The items whose label holds every word that was typed, in their order. */
export function matching(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ label }) => {
    const folded = fold(label);
    return words.every((word) => folded.includes(word));
  });
}
