import { merge } from 'rxjs';
import { absencesOf } from '../absences';
import { live } from '../live';
import type { AbsenceView } from '../time-query-types';
import type { View } from './view';

/** What the member is to be asked: only where the entry still covers a part of the stretch. */
export const absences: View<'absences'> = ({ workspace }) =>
  live(merge(workspace.device.changed, workspace.entry.changed, workspace.client.changed), () =>
    absencesOf(workspace)
      .flatMap(({ id, entryId, from, to, why, settled }): AbsenceView[] => {
        const entry = workspace.entry.get(entryId);
        if (settled || !entry || (why === 'away' && (entry.end ?? to) <= from)) return [];
        const clientId = workspace.canonical(entry.clientId);
        return [
          {
            id,
            entryId,
            clientId,
            clientName: workspace.client.get(clientId)?.name ?? '',
            from: Math.max(from, entry.start),
            to: why === 'away' ? Math.min(to, entry.end ?? to) : to,
            why,
            running: entry.end === undefined,
          },
        ];
      })
      .sort((a, b) => a.from - b.from),
  );
