import type { ImportField, ImportKind } from '../../lib/domain/import/import-field';

/** A file of real records that the generic mapping is tried on: which column holds what. */
export interface TriedFile {
  readonly file: string;
  readonly kind: ImportKind;
  readonly columns: { readonly [F in ImportField]?: readonly string[] };
  /** What a plain number in the duration column counts, in minutes. */
  readonly unitMinutes?: number;
  readonly currency?: string;
  /** YYYY-MM-DD for rows without a date. */
  readonly missingDate?: string;
}

export const triedFiles: readonly TriedFile[] = [
  {
    file: 'renzo_all_tasks.csv',
    kind: 'time',
    columns: {
      client: ['X.words'],
      date: ['date'],
      duration: ['actual'],
      activity: ['X.words'],
      reference: ['description'],
    },
    unitMinutes: 25,
  },
  {
    file: 'sip_task_info.csv',
    kind: 'time',
    columns: {
      client: ['ProjectCode'],
      duration: ['DeveloperHoursActual', 'HoursActual'],
      note: ['Summary'],
      activity: ['SubCategory'],
      person: ['DeveloperID'],
    },
    unitMinutes: 60,
    missingDate: '2014-01-01',
  },
  {
    file: 'online_retail_invoices.csv',
    kind: 'money',
    columns: { client: ['customer'], number: ['invoice'], issued: ['date'], amount: ['amount_gbp'] },
    currency: 'GBP',
  },
  {
    file: 'studio_payables_2011_2017.csv',
    kind: 'money',
    columns: {
      client: ['vendor'],
      issued: ['issued'],
      due: ['due'],
      paidOn: ['paid'],
      amount: ['amount'],
      open: ['outstanding'],
    },
    currency: 'USD',
  },
  {
    file: 'ibm_accounts_receivable.csv',
    kind: 'money',
    columns: {
      client: ['customerID'],
      number: ['invoiceNumber'],
      issued: ['InvoiceDate'],
      due: ['DueDate'],
      amount: ['InvoiceAmount'],
      disputed: ['Disputed'],
      paidOn: ['SettledDate'],
    },
    currency: 'USD',
  },
];
