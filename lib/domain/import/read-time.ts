import { contentKey, Occurrences } from './content-key';
import { cellOf, type ImportField, type Mapping } from './import-field';
import type { ImportOptions } from './options';
import type { RowProblem } from './problem';
import { readClock } from './read-clock';
import { type ReadDate, readDate } from './read-date';
import { readSpan } from './read-span';
import { remembered } from './remembered';
import { wallClock } from './zone-instant';

/** A row of a time file, read. Instants in epoch ms. */
export interface EntryDraft {
  readonly row: number;
  /** The random part of the record's id: the same row always has the same. */
  readonly key: string;
  /** The client as the file names it. */
  readonly client: string;
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  /** The file gives the day and the hours, not when: the start was chosen, so that entries of a day do not overlap. */
  readonly placed: boolean;
  readonly activity: string | undefined;
  readonly note: string | undefined;
  readonly billable: boolean | undefined;
  readonly person: string;
}

/** Where hours without a time of day begin. */
const MORNING = 9 * 3600;
const DAY_SECONDS = 86_400;
/** Nobody works longer at a stretch: such a span is a mistake of the file. */
const LONGEST_MS = 10_000 * 3_600_000;
const NO = /^(?:no|n|false|0|non-billable|not billable|否|不|不可計費|不可计费)$/i;

/** Reads the rows of a time file one by one, in their order. */
export class TimeReader {
  readonly #keys = new Occurrences();
  readonly #instant: (day: number, seconds: number) => number;
  /** Seconds already taken of a person's day, by rows that do not say when. */
  readonly #taken = new Map<string, number>();
  readonly #date: (text: string) => ReadDate | undefined;
  readonly #clock = remembered(readClock);
  readonly #span: (text: string) => number | undefined;

  constructor(
    private readonly mapping: Mapping,
    private readonly options: ImportOptions,
  ) {
    this.#instant = wallClock(options.zone);
    this.#date = remembered((text) => readDate(text, options.dateOrder));
    this.#span = remembered((text) => readSpan(text, options.unitMinutes));
  }

  /** `row` is the line of the table, from 1. */
  read(cells: readonly string[], row: number): EntryDraft | RowProblem {
    const client = this.#cell(cells, 'client').slice(0, 500);
    if (client === '') return problem(row, 'no-client', 'client');
    const dateText = this.#cell(cells, 'date');
    const date = dateText === '' ? this.#missing() : this.#date(dateText);
    if (!date) return problem(row, dateText === '' ? 'no-date' : 'date', 'date', dateText);
    const startText = this.#cell(cells, 'startTime') || date.rest;
    const start = startText === '' ? undefined : this.#clock(startText);
    if (startText !== '' && !start) return problem(row, 'time', 'startTime', startText);
    const at = start && this.#at(date.day, start.seconds, start.offset);

    const spanText = this.#cell(cells, 'duration');
    const span = spanText === '' ? undefined : this.#span(spanText);
    const endText = this.#cell(cells, 'endTime');
    const endDateText = this.#cell(cells, 'endDate');
    let end: number | undefined;
    if (at !== undefined && (endText !== '' || endDateText !== '')) {
      const endDate = endDateText === '' ? date : this.#date(endDateText);
      if (!endDate) return problem(row, 'date', 'endDate', endDateText);
      const clockText = endText || (endDateText === '' ? '' : endDate.rest);
      const clock = this.#clock(clockText);
      if (clock) {
        end = this.#at(endDate.day, clock.seconds, clock.offset);
        // Without a date of its own, an end before the start is past midnight.
        if (end < at && endDateText === '') end = this.#at(endDate.day + 1, clock.seconds, clock.offset);
      } else if (clockText !== '' && span === undefined) return problem(row, 'time', 'endTime', clockText);
    }
    if (end === undefined && span === undefined) {
      return spanText === ''
        ? problem(row, 'no-duration', 'duration', '', true)
        : problem(row, 'duration', 'duration', spanText);
    }
    const length = end !== undefined && at !== undefined ? end - at : (span ?? 0);
    if (length < 0) return problem(row, 'backwards', 'endTime', endText || endDateText);
    if (length > LONGEST_MS) return problem(row, 'too-long', 'duration', spanText || endText);
    if (length === 0) return problem(row, 'no-duration', 'duration', spanText, true);

    const person = this.#cell(cells, 'person').slice(0, 500);
    const note = this.#cell(cells, 'note').slice(0, 20_000);
    const activity = this.#cell(cells, 'activity').slice(0, 500);
    const reference = this.#cell(cells, 'reference');
    const content = contentKey(
      reference === ''
        ? ['entry', client, at ?? date.day, length, person, activity, note]
        : ['entry', client, 'reference', reference],
    );
    const from = at ?? this.#place(date.day, person, length);
    const billable = this.#cell(cells, 'billable');
    return {
      row,
      key: this.#keys.next(content),
      client,
      start: from,
      end: from + length,
      zone: this.options.zone,
      placed: at === undefined,
      activity: activity || undefined,
      note: note || undefined,
      billable: billable === '' ? undefined : !NO.test(billable),
      person,
    };
  }

  #cell(cells: readonly string[], field: ImportField): string {
    return cellOf(cells, this.mapping[field]);
  }

  #missing(): ReadDate | undefined {
    const { missingDay } = this.options;
    return missingDay === undefined ? undefined : { day: missingDay, rest: '' };
  }

  #at(day: number, seconds: number, offset: number | undefined): number {
    if (offset === undefined) return this.#instant(day, seconds);
    return (day * DAY_SECONDS + seconds - offset * 60) * 1000;
  }

  /** After what was placed on this person's day before; from midnight once the day is full. */
  #place(day: number, person: string, length: number): number {
    const key = `${day} ${person}`;
    const taken = this.#taken.get(key) ?? 0;
    const seconds = MORNING + taken + Math.ceil(length / 1000) > DAY_SECONDS ? 0 : MORNING + taken;
    this.#taken.set(key, taken + Math.ceil(length / 1000));
    return this.#instant(day, seconds);
  }
}

function problem(
  row: number,
  reason: RowProblem['reason'],
  field: ImportField,
  value = '',
  skipped = false,
): RowProblem {
  return { row, reason, field, value, skipped };
}
