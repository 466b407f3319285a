import { merge } from 'rxjs';
import { live } from '../live';
import type { View } from './view';

/** The running timer of this member (the newest, should two have been started offline). */
export const timer: View<'timer'> = ({ workspace }) =>
  live(merge(workspace.entry.changed, workspace.client.changed), () => {
    const entry = workspace.timers.of(workspace.me).at(-1);
    if (!entry) return undefined;
    const clientId = workspace.canonical(entry.clientId);
    return {
      entryId: entry.id,
      clientId,
      clientName: workspace.client.get(clientId)?.name ?? '',
      start: entry.start,
      note: entry.note ?? '',
      billable: entry.billable !== false,
    };
  });
