import { isId } from '../../../lib/domain/ids';
import { toMajor } from '../../../lib/domain/money';
import { ChoiceField, Field } from '../../design/form';
import { toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { type FormContext, minorOf, type ReadFields, textOf } from './form-context';

const offered = 50;

/** A payment is for one of the client's invoices; open ones come first. */
export function PaymentFields({ client, now }: FormContext) {
  const found = useQuery('records', { clientId: client.id, type: 'invoice', limit: offered });
  const invoices = (found?.items ?? [])
    .flatMap((item) => (item.type === 'invoice' ? [item] : []))
    .map(({ record, paid }) => ({ record, open: record.amount - (record.credited ?? 0) - paid }))
    .sort((a, b) => Number(b.open > 0) - Number(a.open > 0));
  const [first] = invoices;
  if (found && !first) return <p class="form-wide quiet">{t('field.no-invoices')}</p>;
  if (!first) return <></>;
  const rest = toMajor({ minor: Math.max(0, first.open), currency: first.record.currency });
  return (
    <>
      <ChoiceField
        name="invoice"
        label={t('field.invoice')}
        wide
        options={invoices.map(({ record, open }) => ({
          // The currency goes along, so that reading the form needs nothing else.
          value: `${record.id} ${record.currency}`,
          label: `${record.number} · ${formatMoney({ minor: open, currency: record.currency })}`,
        }))}
      />
      <Field
        name="amount"
        label={t('field.amount')}
        type="number"
        min={0}
        defaultValue={rest || ''}
        required
      />
      <Field name="on" label={t('field.on')} type="date" defaultValue={toIsoDate(now)} required />
    </>
  );
}

export const readPayment: ReadFields = (fields, { client }) => {
  const [invoiceId, currency = ''] = textOf(fields, 'invoice').split(' ');
  if (!isId('invoice', invoiceId)) return undefined;
  const amount = minorOf(fields, 'amount', currency);
  if (amount === undefined) return undefined;
  return { type: 'payment', fields: { clientId: client.id, invoiceId, on: textOf(fields, 'on'), amount } };
};
