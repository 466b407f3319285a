import type { DateOrder } from './read-date';
import type { DecimalSign } from './read-money';

/** What a person says about a file beyond its columns. */
export interface ImportOptions {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
  /** IANA zone in which times of day without one are meant. */
  readonly zone: string;
  /** What a plain number in the duration column counts, in minutes: 60 = hours. */
  readonly unitMinutes: number;
  /** ISO 4217 code for amounts that name none. */
  readonly currency: string;
  /** Day (since 1970-01-01) of rows that have no date; undefined = such a row is an error. */
  readonly missingDay: number | undefined;
}
