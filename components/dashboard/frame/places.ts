import {
  ChartScatter,
  Clock,
  Coins,
  FileInput,
  FileText,
  ListChecks,
  type LucideIcon,
  Network,
  Settings,
  Sun,
  Users,
} from 'lucide-preact';
import type { Route } from './route';

interface PlaceEntry {
  readonly place: Exclude<Route['place'], 'client'>;
  readonly icon: LucideIcon;
}

/** The places of the dashboard that work, in their order. */
export const places: readonly PlaceEntry[] = [
  { place: 'today', icon: Sun },
  { place: 'clients', icon: Users },
  { place: 'overview', icon: ChartScatter },
  { place: 'time', icon: Clock },
  { place: 'money', icon: Coins },
  { place: 'review', icon: ListChecks },
  { place: 'team', icon: Network },
];

export const reportPlace: PlaceEntry = { place: 'report', icon: FileText };

export const importPlace: PlaceEntry = { place: 'import', icon: FileInput };

export const settingsPlace: PlaceEntry = { place: 'settings', icon: Settings };
