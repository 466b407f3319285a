import { useState } from 'preact/hooks';
import type { InvoiceId } from '../../../lib/domain/ids';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { readMoney, writeMoney } from '../form/read-field';
import { textOf } from '../form/read-form';
import { SheetChoice, SheetField } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';
import type { InvoiceRow } from './invoice-row';
import { openOf } from './invoice-state';
import type { PaymentView } from './use-payments';

export interface PaymentForm {
  /** Undefined for a payment that is there already: it stays with its invoice. */
  readonly invoiceId: InvoiceId | undefined;
  readonly on: string;
  /** Minor units of the invoice's currency. */
  readonly amount: number;
}

interface PaymentFieldsProps {
  readonly payment: PaymentView | undefined;
  /** The invoices a new payment may be for, open ones first. */
  readonly invoices: readonly InvoiceRow[];
  /** The one a new payment is for at first. */
  readonly chosen: InvoiceRow | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A payment fills in what is open on the invoice that is chosen. */
export function PaymentFields({ payment, invoices, chosen, today }: PaymentFieldsProps) {
  const [id, setId] = useState<string>(chosen?.id ?? invoices[0]?.id ?? '');
  const invoice = invoices.find((candidate) => candidate.id === id) ?? chosen;
  const amount = payment
    ? writeMoney(payment.amount.minor, payment.amount.currency)
    : invoice && writeMoney(openOf(invoice) || undefined, invoice.currency);
  if (!payment && invoices.length === 0) return <p class="form-wide quiet">{t('field.no-invoices')}</p>;
  return (
    <>
      {!payment && (
        <SheetChoice
          name="invoice"
          label={t('field.invoice')}
          value={id}
          onInput={setId}
          options={invoices.map((candidate) => ({
            value: candidate.id,
            label: `${candidate.number} · ${formatMoney({ minor: openOf(candidate), currency: candidate.currency })}`,
          }))}
        />
      )}
      <SheetField key={id} name="amount" label={t('field.amount')} value={amount} first />
      <SheetField name="on" label={t('field.on')} type="date" value={payment?.on ?? today} />
    </>
  );
}

/** Reads the form of a payment; a new one needs its invoice. */
export function readPayment(
  data: FormData,
  payment: PaymentView | undefined,
  invoices: readonly InvoiceRow[],
): ReadForm<PaymentForm> {
  const invoice = invoices.find(({ id }) => id === textOf(data, 'invoice'));
  const currency = payment?.amount.currency ?? invoice?.currency;
  if (currency === undefined) return { field: 'invoice', wrong: t('field.no-invoices') };
  const amount = readMoney(textOf(data, 'amount'), currency);
  if ('wrong' in amount) return { field: 'amount', wrong: amount.wrong };
  if (amount.value === undefined) return { field: 'amount', wrong: t('dashboard.wrong.amount') };
  const on = textOf(data, 'on');
  if (on === '') return { field: 'on', wrong: t('dashboard.wrong.date') };
  return { value: { invoiceId: invoice?.id, on, amount: amount.value } };
}
