import type { ClientId } from '../domain/ids';
import type { DebtByAge } from '../domain/money-owed/aged-debt';
import type { InvoiceStanding } from '../domain/money-owed/invoice-standing';
import type { RecordOf } from '../domain/records/schemas';

/** The live queries about the money of all clients. */
export interface MoneyQueries {
  invoices: { args: InvoiceListArgs; result: InvoiceListWindow };
}

/** Which invoices: `due` = something is open, whether overdue or not. */
export type InvoiceFilter = 'all' | 'due' | 'overdue' | 'disputed' | 'paid' | 'written-off';

export interface InvoiceListArgs {
  /** In the number and the client's name. */
  readonly search?: string | undefined;
  readonly filter: InvoiceFilter;
  readonly limit: number;
}

export interface InvoiceListRow {
  readonly invoice: RecordOf<'invoice'>;
  /** The client that stands for it after merges. */
  readonly clientId: ClientId;
  readonly clientName: string;
  /** Minor units received, of the invoice's currency. */
  readonly paid: number;
  readonly standing: InvoiceStanding;
}

export interface InvoiceListWindow {
  /** The longest overdue first where they are looked for, else the newest. */
  readonly rows: readonly InvoiceListRow[];
  readonly count: number;
  readonly total: number;
  /** What all clients owe, by age, whatever is looked for. */
  readonly debt: DebtByAge;
  /** What the next invoice may be called, from the latest one. */
  readonly nextNumber: string | undefined;
}
