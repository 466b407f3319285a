import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { InvoiceRow } from './invoice-row';
import { openOf } from './invoice-state';
import { PaymentFields, type PaymentForm, readPayment } from './payment-fields';
import { RecordSheet } from './record-sheet';
import { type PaymentView, usePayments } from './use-payments';
import { useRecords } from './use-records';

/** So many of the newest invoices can be chosen for a payment. */
const invoicesOffered = 200;

interface PaymentSheetProps {
  readonly client: RecordOf<'client'>;
  /** The invoice a payment was asked for; each new object opens the form. */
  readonly begin: { readonly invoice: InvoiceRow } | undefined;
}

/** What came in, each payment for one of the client's invoices. */
export function PaymentSheet({ client, begin }: PaymentSheetProps) {
  const { act, now } = useApp();
  const { items } = useRecords(client.id, 'invoice', invoicesOffered);
  const invoices = (items ?? [])
    .map(({ record, paid }): InvoiceRow => ({ ...record, paid }))
    .sort((a, b) => Number(openOf(b) > 0) - Number(openOf(a) > 0));
  const what = t('records.payment');
  const save = async (payment: PaymentView | undefined, { invoiceId, on, amount }: PaymentForm) => {
    if (payment) {
      const changes = { on, amount };
      return act('edit', { type: 'payment', id: payment.id, changes }, t('toast.edited', { field: what }));
    }
    if (!invoiceId) return undefined;
    const fields = { clientId: client.id, invoiceId, on, amount };
    return act('create', { type: 'payment', fields }, t('toast.added', { what }));
  };
  return (
    <RecordSheet<PaymentView, PaymentForm>
      title={t('dashboard.records.payments')}
      what={what}
      testId="payments"
      records={usePayments(client.id)}
      begin={begin}
      nameOf={({ on }) => `${what} ${formatIsoDate(on)}`}
      columns={[
        { id: 'when', title: t('field.on'), cell: ({ on }) => formatIsoDate(on) },
        { id: 'number', title: t('field.invoice'), cell: ({ number }) => number },
        {
          id: 'amount',
          title: t('field.amount'),
          figure: true,
          cell: ({ amount }) => <Veil>{formatMoney(amount)}</Veil>,
        },
      ]}
      fields={(payment) =>
        items && (
          <PaymentFields
            key={payment?.id ?? begin?.invoice.id}
            payment={payment}
            invoices={invoices}
            chosen={begin?.invoice}
            today={toIsoDate(now.value)}
          />
        )
      }
      read={(data, payment) => readPayment(data, payment, invoices)}
      save={async (payment, form) => (await save(payment, form)) !== undefined}
      remove={({ id }) => void act('remove', { type: 'payment', id }, t('toast.deleted', { what }))}
    />
  );
}
