import { Field } from '../../design/form';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { type FormContext, minorOf, type ReadFields, textOf } from './form-context';

const dayMs = 86_400_000;
const usualTerms = 30;

export function InvoiceFields({ client, currency, now }: FormContext) {
  const terms = client.paymentTerms ?? usualTerms;
  return (
    <>
      <Field name="number" label={t('field.number')} required />
      <Field name="amount" label={t('field.amount.net')} type="number" min={0} required />
      <Field name="issued" label={t('field.issued')} type="date" defaultValue={toIsoDate(now)} required />
      <Field
        name="due"
        label={t('field.due')}
        type="date"
        defaultValue={toIsoDate(now + terms * dayMs)}
        required
      />
      <Field name="currency" label={t('field.currency')} defaultValue={currency} required />
    </>
  );
}

export const readInvoice: ReadFields = (fields, { client }) => {
  const currency = textOf(fields, 'currency').toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  const amount = minorOf(fields, 'amount', currency);
  if (amount === undefined) return undefined;
  const [number, issued, due] = [textOf(fields, 'number'), textOf(fields, 'issued'), textOf(fields, 'due')];
  return { type: 'invoice', fields: { clientId: client.id, number, issued, due, amount, currency } };
};
