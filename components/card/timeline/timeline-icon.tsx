import {
  Banknote,
  Clock,
  FileText,
  type LucideIcon,
  MessageSquare,
  Receipt,
  StickyNote,
} from 'lucide-preact';
import type { TimelineItem } from '../../../lib/bridge/contract';

const icons: Record<TimelineItem['type'], LucideIcon> = {
  note: StickyNote,
  entry: Clock,
  interaction: MessageSquare,
  request: FileText,
  invoice: Receipt,
  payment: Banknote,
};

/** The kind of an item as a small sign; the words beside it say it too. */
export function TimelineIcon({ type }: { readonly type: TimelineItem['type'] }) {
  const Icon = icons[type];
  return <Icon size={13} aria-hidden class="timeline-icon" />;
}
