import type { RecordOf } from '../../../lib/domain/records/schemas';
import { EntryForm } from './../../design/form';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { EntryFields, readEntry } from './entry-fields';
import type { FormContext, ReadFields } from './form-context';
import { InteractionFields, readInteraction } from './interaction-fields';
import { InvoiceFields, readInvoice } from './invoice-fields';
import { PaymentFields, readPayment } from './payment-fields';
import { RatingFields, readRating } from './rating-fields';
import { RequestFields, readRequest } from './request-fields';

export const addedTypes = ['invoice', 'payment', 'request', 'rating', 'interaction', 'entry'] as const;
export type AddedType = (typeof addedTypes)[number];

/** The fields of each form, and how what was typed becomes a record. */
const forms: Record<
  AddedType,
  { readonly Fields: (props: FormContext) => preact.JSX.Element; readonly read: ReadFields }
> = {
  invoice: { Fields: InvoiceFields, read: readInvoice },
  payment: { Fields: PaymentFields, read: readPayment },
  request: { Fields: RequestFields, read: readRequest },
  rating: { Fields: RatingFields, read: readRating },
  interaction: { Fields: InteractionFields, read: readInteraction },
  entry: { Fields: EntryFields, read: readEntry },
};

interface AddRecordProps {
  readonly type: AddedType;
  readonly client: RecordOf<'client'>;
  readonly onDone: (added: boolean) => void;
}

/** A plain form for one record. It stays open when the record can not be stored. */
export function AddRecord({ type, client, onDone }: AddRecordProps) {
  const app = useApp();
  const { Fields, read } = forms[type];
  const settings = app.settings.value;
  const member = app.status.value?.member.id;
  if (!settings || !member) return null;
  const context: FormContext = {
    client,
    member,
    zone: settings.zone,
    currency: client.currency ?? settings.baseCurrency,
    now: app.now.value,
  };
  const what = t(`records.${type}`);
  const submit = async (fields: FormData) => {
    const record = read(fields, context);
    if (!record) return;
    const answer = await app.act('create', record, t('toast.added', { what }));
    if (answer) onDone(true);
  };
  return (
    <EntryForm label={what} onSubmit={(fields) => void submit(fields)} onCancel={() => onDone(false)}>
      <Fields {...context} />
    </EntryForm>
  );
}
