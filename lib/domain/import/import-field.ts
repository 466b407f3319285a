/** What a file brings: hours worked, or invoices and what was paid on them. */
export type ImportKind = 'time' | 'money';

export const timeFields = [
  'client',
  'date',
  'startTime',
  'endDate',
  'endTime',
  'duration',
  'note',
  'activity',
  'billable',
  'person',
  'reference',
] as const;

export const moneyFields = [
  'client',
  'number',
  'issued',
  'due',
  'amount',
  'tax',
  'currency',
  'paidOn',
  'paid',
  'open',
  'credited',
  'refunded',
  'disputed',
  'status',
  'type',
  'address',
  'reference',
] as const;

export type TimeField = (typeof timeFields)[number];
export type MoneyField = (typeof moneyFields)[number];
export type ImportField = TimeField | MoneyField;

/** Which columns hold a field, by index: the first that is filled in a row counts. Absent = the file has none. */
export type Mapping = { readonly [F in ImportField]?: readonly number[] | undefined };

const NOTHING = /^(?:n\/?a|null|none|[-–—])$/i;
/** Nothing longer than this stands for nothing. */
const LONGEST_NOTHING = 4;

/** The first filled cell of a field in a row, trimmed; '' when there is none. `NA` and lone dashes are nothing. */
export function cellOf(cells: readonly string[], columns: readonly number[] | undefined): string {
  if (columns === undefined) return '';
  for (const column of columns) {
    const text = cells[column]?.trim();
    if (text && (text.length > LONGEST_NOTHING || !NOTHING.test(text))) return text;
  }
  return '';
}
