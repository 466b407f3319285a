import { useState } from 'preact/hooks';
import type { FieldsOf } from '../../../lib/domain/records/schemas';
import { t } from '../../i18n';
import { currencyOptions } from '../form/currency-options';
import { readMoney, writeMoney } from '../form/read-field';
import { textOf } from '../form/read-form';
import { SheetChoice, SheetField, SheetTick } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';
import type { InvoiceRow } from './invoice-row';

const usualTerms = 30;
const dayMs = 86_400_000;

interface InvoiceFieldsProps {
  readonly invoice: InvoiceRow | undefined;
  /** Of a new invoice, when it can be foreseen. */
  readonly number?: string | undefined;
  /** Of a new invoice. */
  readonly currency: string;
  /** Days from issue to due; undefined = the usual thirty. */
  readonly terms: number | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The due date follows the issue date by the client's terms until it is set by hand. */
export function InvoiceFields({ invoice, number, currency, terms, today }: InvoiceFieldsProps) {
  const used = invoice?.currency ?? currency;
  const [issued, setIssued] = useState(invoice?.issued ?? today);
  const [due, setDue] = useState(invoice?.due);
  return (
    <>
      <SheetField name="number" label={t('field.number')} value={invoice?.number ?? number} />
      <SheetField
        name="amount"
        first={number !== undefined}
        label={t('field.amount.net')}
        value={writeMoney(invoice?.amount, used)}
        placeholder="1,234.50"
      />
      <SheetChoice name="currency" label={t('field.currency')} value={used} options={currencyOptions(used)} />
      <SheetField name="issued" label={t('field.issued')} type="date" value={issued} onInput={setIssued} />
      <SheetField
        name="due"
        label={t('field.due')}
        type="date"
        value={due ?? daysAfter(issued, terms ?? usualTerms)}
        onInput={setDue}
      />
      <SheetField
        name="credited"
        label={t('dashboard.field.credited')}
        value={writeMoney(invoice?.credited, used)}
      />
      <SheetField
        name="writtenOff"
        label={t('dashboard.field.written-off')}
        type="date"
        value={invoice?.writtenOff}
      />
      <SheetTick name="disputed" label={t('invoice.disputed')} checked={invoice?.disputed} />
    </>
  );
}

/** Reads the form of an invoice. */
export function readInvoice(data: FormData): ReadForm<Omit<FieldsOf<'invoice'>, 'clientId'>> {
  const number = textOf(data, 'number');
  if (number === '') return { field: 'number', wrong: t('dashboard.wrong.empty') };
  const currency = textOf(data, 'currency');
  const amount = readMoney(textOf(data, 'amount'), currency);
  if ('wrong' in amount) return { field: 'amount', wrong: amount.wrong };
  if (amount.value === undefined) return { field: 'amount', wrong: t('dashboard.wrong.amount') };
  const credited = readMoney(textOf(data, 'credited'), currency);
  if ('wrong' in credited) return { field: 'credited', wrong: credited.wrong };
  const issued = textOf(data, 'issued');
  const due = textOf(data, 'due');
  if (issued === '') return { field: 'issued', wrong: t('dashboard.wrong.date') };
  if (due === '') return { field: 'due', wrong: t('dashboard.wrong.date') };
  return {
    value: {
      number,
      amount: amount.value,
      currency,
      issued,
      due,
      credited: credited.value,
      writtenOff: textOf(data, 'writtenOff') || undefined,
      disputed: data.has('disputed') || undefined,
    },
  };
}

function daysAfter(date: string, days: number): string {
  const from = Date.parse(date);
  return Number.isNaN(from) ? '' : new Date(from + days * dayMs).toISOString().slice(0, 10);
}
