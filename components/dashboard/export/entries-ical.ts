import type { Timesheet } from '../../../lib/bridge/contract';
import { writeIcal } from '../../../lib/domain/export/ical';
import type { SheetNames } from './entries-csv';

/** The ended entries of a sheet as a calendar: an event each, with its client as title. `now` is epoch ms. */
export function entriesIcal({ entries }: Timesheet, names: SheetNames, now: number): string {
  const events = entries.flatMap(({ id, clientId, start, end, note, activity }) =>
    end === undefined
      ? []
      : {
          uid: `${id}@worthwhile.example`,
          start,
          end,
          summary: [names.client(clientId), activity].filter(Boolean).join(' – '),
          description: note ?? '',
        },
  );
  return writeIcal(events, now);
}
