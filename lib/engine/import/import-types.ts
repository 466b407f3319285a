import type { ClientId } from '../../domain/ids';

/** A row of a time file with its client settled. `key` is the random part of the record's id. */
export interface ImportedEntry {
  readonly key: string;
  readonly clientId: ClientId;
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  /** The start was chosen by us: only the length says something. */
  readonly placed?: boolean | undefined;
  readonly activity?: string | undefined;
  readonly note?: string | undefined;
  readonly billable?: boolean | undefined;
  /** Who worked, as the file names them: a member of that name, else the one who imports. */
  readonly person?: string | undefined;
}

export interface ImportedPayment {
  readonly key: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Minor units of the invoice's currency. */
  readonly amount: number;
  /** When it came is not known: it stands on the due date until a payment with a date is there. */
  readonly assumed?: boolean | undefined;
}

/** An invoice of a file with its client settled; amounts in minor units, dates YYYY-MM-DD. */
export interface ImportedInvoice {
  readonly key: string;
  readonly clientId: ClientId;
  readonly number: string;
  readonly issued: string;
  /** undefined = by the client's terms. */
  readonly due?: string | undefined;
  readonly amount: number;
  readonly currency: string;
  readonly credited?: number | undefined;
  readonly disputed?: boolean | undefined;
  readonly writtenOff?: string | undefined;
  readonly payments: readonly ImportedPayment[];
  /** Only the payment is wanted where an invoice of this number is there. */
  readonly paymentOnly?: boolean | undefined;
}

/** A client that the file brings: made when it is not there. */
export interface ImportedClient {
  readonly id: ClientId;
  readonly name: string;
}

/** A window of an import. */
export interface ImportWindow {
  /** Names the import: its windows are undone together. */
  readonly importId: string;
  /** Writes nothing and only says what would be. */
  readonly dry: boolean;
  /** Brings back what was imported before and deleted since. */
  readonly restore: boolean;
  readonly clients: readonly ImportedClient[];
  readonly entries: readonly ImportedEntry[];
  readonly invoices: readonly ImportedInvoice[];
}

/** What becomes of a row: a new record, one that is there already, one the file changes, one deleted by hand. */
export type ImportState = 'new' | 'same' | 'changed' | 'deleted';

export interface ImportAnswer {
  readonly entries: readonly ImportState[];
  readonly invoices: readonly ImportState[];
  /** Clients that are new. */
  readonly clients: number;
}
