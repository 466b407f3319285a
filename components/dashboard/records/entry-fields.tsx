import { useState } from 'preact/hooks';
import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { parseDuration } from '../../../lib/domain/time/parse-duration';
import { toIsoDate, toTimeInput } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { instantOf } from '../form/instant-of';
import { textOf } from '../form/read-form';
import { SheetField, SheetTick } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

export type EntryForm = Pick<FieldsOf<'entry'>, 'start' | 'end' | 'note' | 'billable' | 'inScope'>;

interface EntryFieldsProps {
  readonly entry: RecordOf<'entry'> | undefined;
  /** Epoch ms. */
  readonly now: number;
}

/** From, to and duration follow each other: whichever two are given, the third is worked out. */
export function EntryFields({ entry, now }: EntryFieldsProps) {
  const [from, setFrom] = useState(toTimeInput(entry?.start ?? now - 60 * minuteMs));
  const [duration, setDuration] = useState(
    formatMinutes(entry?.end ? (entry.end - entry.start) / minuteMs : 60),
  );
  const minutes = parseDuration(duration);
  const to = minutes === undefined ? '' : clockAfter(from, minutes);
  return (
    <>
      <SheetField name="on" label={t('field.on')} type="date" value={toIsoDate(entry?.start ?? now)} />
      <SheetField name="from" label={t('field.from')} type="time" value={from} onInput={setFrom} />
      <SheetField
        name="to"
        label={t('field.to')}
        type="time"
        value={to}
        onInput={(next) => {
          const between = minutesBetween(from, next);
          if (between !== undefined) setDuration(formatMinutes(between));
        }}
      />
      <SheetField
        name="duration"
        label={t('dashboard.field.duration')}
        value={duration}
        placeholder="1:30"
        onInput={setDuration}
      />
      <SheetTick name="billable" label={t('field.billable')} checked={entry?.billable !== false} />
      <SheetTick
        name="outOfScope"
        label={t('dashboard.field.out-of-scope')}
        checked={entry?.inScope === false}
      />
      <SheetField name="note" label={t('field.note')} value={entry?.note} wide />
    </>
  );
}

/** Reads the form of a time entry. An entry that was not moved keeps its seconds. */
export function readEntry(data: FormData, entry: RecordOf<'entry'> | undefined): ReadForm<EntryForm> {
  const typed = instantOf(textOf(data, 'on'), textOf(data, 'from'));
  if (typed === undefined) return { field: 'on', wrong: t('dashboard.wrong.date') };
  const minutes = parseDuration(textOf(data, 'duration'));
  if (minutes === undefined || minutes <= 0 || minutes > 31 * dayMinutes)
    return { field: 'duration', wrong: t('dashboard.wrong.duration') };
  const start = entry && sameMinute(entry.start, typed) ? entry.start : typed;
  const kept =
    entry?.end !== undefined &&
    start === entry.start &&
    Math.floor((entry.end - start) / minuteMs) === minutes;
  return {
    value: {
      start,
      end: kept ? entry.end : start + minutes * minuteMs,
      billable: data.has('billable'),
      // Absent means that nobody judged; only what was said before can be taken back.
      inScope: data.has('outOfScope') ? false : entry?.inScope === false ? true : entry?.inScope,
      note: textOf(data, 'note') || undefined,
    },
  };
}

function sameMinute(a: number, b: number): boolean {
  return Math.floor(a / minuteMs) === Math.floor(b / minuteMs);
}

function minuteOfDay(time: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

/** Minutes from one time of day to another; an earlier one is on the next day. */
function minutesBetween(from: string, to: string): number | undefined {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (start === undefined || end === undefined) return undefined;
  return end > start ? end - start : end - start + dayMinutes;
}

function clockAfter(from: string, minutes: number): string {
  const start = minuteOfDay(from);
  if (start === undefined) return '';
  const end = (start + minutes) % dayMinutes;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
