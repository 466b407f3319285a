import type { SheetEntry, Timesheet } from '../../../lib/bridge/contract';
import { csvText } from '../../../lib/domain/export/csv';
import { t } from '../../i18n';

/** Names of a sheet's clients and members. */
export interface SheetNames {
  client(id: SheetEntry['clientId']): string;
  member(id: SheetEntry['memberId']): string;
}

/** The entries of a sheet for a spreadsheet: times as instants (ISO 8601, UTC), hours as numbers. */
export function entriesCsv({ entries }: Timesheet, names: SheetNames): string {
  const head = (
    ['client', 'date', 'startTime', 'endTime', 'duration', 'activity', 'note', 'billable', 'person'] as const
  ).map((field) => t(`import.field.${field}`));
  const lines = entries
    .filter(({ minutes }) => minutes !== undefined)
    .map((entry) => [
      names.client(entry.clientId),
      entry.date,
      new Date(entry.start).toISOString(),
      entry.end === undefined ? '' : new Date(entry.end).toISOString(),
      Math.round(((entry.minutes ?? 0) / 60) * 10_000) / 10_000,
      entry.activity,
      entry.note,
      entry.billable ? 'yes' : 'no',
      names.member(entry.memberId),
    ]);
  return csvText([head, ...lines]);
}
