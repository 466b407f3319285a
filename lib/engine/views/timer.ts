import { timer as after, merge } from 'rxjs';
import { live } from '../live';
import { longTimerHours } from '../timer-settings';
import { lastEnded, wayBackFrom } from '../way-back';
import type { View } from './view';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The running timer of this member (the newest, should two have been started offline). */
export const timer: View<'timer'> = ({ workspace }) =>
  live(
    merge(
      workspace.entry.changed,
      workspace.client.changed,
      workspace.device.changed,
      after(MINUTE_MS, MINUTE_MS),
    ),
    () => {
      const running = workspace.timers.of(workspace.me);
      const entry = running.at(-1);
      if (!entry) return undefined;
      const nameOf = (id: typeof entry.clientId) => workspace.client.get(workspace.canonical(id))?.name ?? '';
      return {
        entryId: entry.id,
        clientId: workspace.canonical(entry.clientId),
        clientName: nameOf(entry.clientId),
        start: entry.start,
        note: entry.note ?? '',
        activity: entry.activity ?? '',
        billable: entry.billable !== false,
        inScope: entry.inScope,
        back: wayBackFrom(workspace, entry),
        also: running
          .slice(0, -1)
          .map(({ id, clientId, start }) => ({ entryId: id, clientName: nameOf(clientId), start })),
        long: workspace.ports.now() - entry.start > longTimerHours(workspace) * HOUR_MS,
      };
    },
  );

/** What can be gone back to: from the running timer, or from the one that was stopped last. */
export const wayBack: View<'wayBack'> = ({ workspace }) =>
  live(merge(workspace.entry.changed, workspace.client.changed), () => {
    const entry = workspace.timers.of(workspace.me).at(-1) ?? lastEnded(workspace);
    return entry ? wayBackFrom(workspace, entry) : [];
  });
