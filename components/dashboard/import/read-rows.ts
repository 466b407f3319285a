import type { ImportField, Mapping } from '../../../lib/domain/import/import-field';
import { cellOf } from '../../../lib/domain/import/import-field';
import type { ImportOptions } from '../../../lib/domain/import/options';
import type { RowProblem } from '../../../lib/domain/import/problem';
import type { Profile } from '../../../lib/domain/import/profile';
import { type DateOrder, findDateOrder } from '../../../lib/domain/import/read-date';
import { type InvoiceDraft, MoneyReader } from '../../../lib/domain/import/read-invoices';
import { type DecimalSign, findDecimalSign } from '../../../lib/domain/import/read-money';
import { type EntryDraft, TimeReader } from '../../../lib/domain/import/read-time';
import { breath } from './breath';

/** Rows that are read between two breaths: a few milliseconds. */
const SLICE = 2000;

/** What stands in a file, before anybody said whom its names mean. */
export interface ReadFile {
  readonly entries: readonly EntryDraft[];
  readonly invoices: readonly InvoiceDraft[];
  readonly problems: readonly RowProblem[];
  /** The clients it names, with how many records each has. */
  readonly names: readonly FileClient[];
  /** Rows below the header. */
  readonly rows: number;
}

export interface FileClient {
  readonly name: string;
  readonly address: string;
  readonly count: number;
}

type Rows = readonly (readonly string[])[];

interface Columns {
  readonly rows: Rows;
  /** Index of the row that names the columns. */
  readonly header: number;
  readonly mapping: Mapping;
}

const DATES: readonly ImportField[] = ['date', 'endDate', 'issued', 'due', 'paidOn'];
const AMOUNTS: readonly ImportField[] = ['amount', 'tax', 'paid', 'open', 'credited', 'refunded'];

/** How the dates and amounts of a file are written, found over the whole of their columns. */
export function findSpelling({ rows, header, mapping }: Columns): {
  readonly dateOrder: DateOrder;
  readonly isDateSure: boolean;
  readonly decimal: DecimalSign;
} {
  const texts = (fields: readonly ImportField[]) => {
    const found = new Set<string>();
    for (const field of fields) {
      const columns = mapping[field];
      if (!columns) continue;
      for (let at = header + 1; at < rows.length; at += 1) found.add(cellOf(rows[at] ?? [], columns));
    }
    return found;
  };
  const { order, sure } = findDateOrder(texts(DATES));
  return { dateOrder: order, isDateSure: sure, decimal: findDecimalSign(texts(AMOUNTS)) };
}

/** Reads every row below the header, slice by slice. Rejects when `signal` ends it. */
export async function readRows(
  columns: Columns,
  profile: Profile,
  options: ImportOptions,
  signal?: AbortSignal,
): Promise<ReadFile> {
  const { rows, header, mapping } = columns;
  const rules = profile.rules ?? { lines: 'sum' };
  const time = profile.kind === 'time' ? new TimeReader(mapping, options) : undefined;
  const money = new MoneyReader(mapping, options, rules);
  const entries: EntryDraft[] = [];
  const problems: RowProblem[] = [];
  for (let at = header + 1; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    const read = time ? time.read(cells, at + 1) : money.take(cells, at + 1);
    if (read && 'reason' in read) problems.push(read);
    else if (read) entries.push(read);
    if (at % SLICE === 0) {
      signal?.throwIfAborted();
      await breath();
    }
  }
  const invoices = time ? [] : money.drafts;
  return { entries, invoices, problems, names: namesOf(entries, invoices), rows: rows.length - header - 1 };
}

function namesOf(entries: readonly EntryDraft[], invoices: readonly InvoiceDraft[]): FileClient[] {
  const found = new Map<string, { name: string; address: string; count: number }>();
  const count = (name: string, address: string) => {
    const known = found.get(name);
    if (!known) found.set(name, { name, address, count: 1 });
    else {
      known.count += 1;
      known.address ||= address;
    }
  };
  for (const { client } of entries) count(client, '');
  for (const { client, address } of invoices) count(client, address);
  return [...found.values()];
}
