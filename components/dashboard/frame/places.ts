import { Clock, FileInput, type LucideIcon, Settings, Sun, Users } from 'lucide-preact';
import type { Route } from './route';

interface PlaceEntry {
  readonly place: Exclude<Route['place'], 'client'>;
  readonly icon: LucideIcon;
}

/** The places of the dashboard that work, in their order. */
export const places: readonly PlaceEntry[] = [
  { place: 'today', icon: Sun },
  { place: 'clients', icon: Users },
  { place: 'time', icon: Clock },
];

export const importPlace: PlaceEntry = { place: 'import', icon: FileInput };

export const settingsPlace: PlaceEntry = { place: 'settings', icon: Settings };
