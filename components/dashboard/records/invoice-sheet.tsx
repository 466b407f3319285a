import { HandCoins } from 'lucide-preact';
import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { IconButton } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { changedFields, filledFields } from '../form/read-form';
import { InvoiceFields, readInvoice } from './invoice-fields';
import type { InvoiceRow } from './invoice-row';
import { InvoiceState, openOf } from './invoice-state';
import { RecordSheet } from './record-sheet';
import { useRecords } from './use-records';

interface InvoiceSheetProps {
  readonly client: RecordOf<'client'>;
  readonly currency: string;
  /** Opens the form of a payment for this invoice. */
  readonly onPay: (invoice: InvoiceRow) => void;
}

/** What was billed: each invoice with what is still open on it. */
export function InvoiceSheet({ client, currency, onPay }: InvoiceSheetProps) {
  const { act, now } = useApp();
  const { items, more } = useRecords(client.id, 'invoice');
  const today = toIsoDate(now.value);
  const what = t('records.invoice');
  const rows = items?.map(({ record, paid }) => ({ ...record, paid }));
  return (
    <RecordSheet<InvoiceRow, Omit<FieldsOf<'invoice'>, 'clientId'>>
      title={t('dashboard.records.invoices')}
      what={what}
      testId="invoices"
      records={rows}
      more={more}
      nameOf={({ number }) => `${what} ${number}`}
      columns={[
        { id: 'number', title: t('field.number'), cell: ({ number }) => number },
        { id: 'when', title: t('field.issued'), cell: ({ issued }) => formatIsoDate(issued) },
        { id: 'due', title: t('field.due'), cell: ({ due }) => formatIsoDate(due) },
        {
          id: 'amount',
          title: t('field.amount'),
          figure: true,
          cell: (invoice) => (
            <Veil>{formatMoney({ minor: invoice.amount, currency: invoice.currency })}</Veil>
          ),
        },
        {
          id: 'state',
          title: t('dashboard.records.state'),
          cell: (invoice) => <InvoiceState invoice={invoice} today={today} />,
        },
      ]}
      extra={(invoice) =>
        openOf(invoice) > 0 && (
          <IconButton
            small
            label={t('dashboard.records.pay', { number: invoice.number })}
            onClick={() => onPay(invoice)}
          >
            <HandCoins size={13} aria-hidden />
          </IconButton>
        )
      }
      fields={(invoice) => (
        <InvoiceFields invoice={invoice} currency={currency} terms={client.paymentTerms} today={today} />
      )}
      read={readInvoice}
      save={async (invoice, fields) => {
        const answer = invoice
          ? await act(
              'edit',
              { type: 'invoice', id: invoice.id, changes: changedFields(invoice, fields) },
              t('toast.edited', { field: what }),
            )
          : await act(
              'create',
              { type: 'invoice', fields: filledFields({ clientId: client.id, ...fields }) },
              t('toast.added', { what }),
            );
        return answer !== undefined;
      }}
      remove={({ id, number }) =>
        void act('remove', { type: 'invoice', id }, t('toast.deleted', { what: `${what} ${number}` }))
      }
    />
  );
}
