import { minorDigits } from '../../../lib/domain/money';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { ChoiceField, EntryForm, Field, TickField } from '../../design/form';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { minorOf, oneOf, textOf } from '../records/form-context';

const states = ['draft', 'sent', 'accepted', 'declined'] as const;

interface ChangeOrderProps {
  readonly request: RecordOf<'request'>;
  /** The client's; undefined = the team's. */
  readonly currency: string | undefined;
  readonly onDone: () => void;
}

/** What a request becomes when it has its price: drafted from it, sent, accepted or declined, paid or not. */
export function ChangeOrder({ request, currency: own, onDone }: ChangeOrderProps) {
  const { act, settings } = useApp();
  const { id, kind, note, order, orderPrice, changeOrderPaid } = request;
  const currency = request.currency ?? own ?? settings.value?.baseCurrency;
  if (!currency) return null;
  const save = async (fields: FormData) => {
    const changes = {
      answer: 'change-order',
      order: oneOf(fields, 'order', states) ?? 'draft',
      orderPrice: minorOf(fields, 'price', currency),
      currency,
      changeOrderPaid: fields.get('paid') !== null,
      note: textOf(fields, 'note') || undefined,
    } as const;
    const done = t('toast.edited', { field: t('answer.change-order') });
    if (await act('edit', { type: 'request', id, changes }, done)) onDone();
  };
  const price = orderPrice === undefined ? {} : { defaultValue: orderPrice / 10 ** minorDigits(currency) };
  return (
    <EntryForm label={t('answer.change-order')} onSubmit={(fields) => void save(fields)} onCancel={onDone}>
      <Field
        name="price"
        label={`${t('order.price')} (${currency})`}
        type="number"
        min={0}
        step="any"
        required
        {...price}
      />
      <ChoiceField
        name="order"
        label={t('order.state')}
        options={states.map((value) => ({ value, label: t(`order.${value}`) }))}
        defaultValue={order ?? 'draft'}
      />
      <Field name="note" label={t('field.note')} wide defaultValue={note ?? t(`request.${kind}`)} />
      <TickField name="paid" label={t('order.paid')} checked={changeOrderPaid ?? false} />
    </EntryForm>
  );
}
