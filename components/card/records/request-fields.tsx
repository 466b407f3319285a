import { ChoiceField, Field } from '../../design/form';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { type FormContext, minorOf, oneOf, type ReadFields, textOf } from './form-context';

/** What a person may note, the most usual first. */
export const requestKinds = [
  'scope',
  'free_work',
  'discount',
  'rush',
  'refund',
  'dispute',
  'chargeback',
] as const;
const answers = ['refused', 'granted', 'change-order'] as const;

export function RequestFields({ now }: FormContext) {
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('field.kind')}
        options={requestKinds.map((value) => ({ value, label: t(`request.${value}`) }))}
      />
      <ChoiceField
        name="answer"
        label={t('field.answer')}
        options={[
          { value: '', label: t('field.answer.none') },
          ...answers.map((value) => ({ value, label: t(`answer.${value}`) })),
        ]}
      />
      <Field name="on" label={t('field.on')} type="date" defaultValue={toIsoDate(now)} required />
      <Field name="amount" label={t('field.amount')} type="number" min={0} />
      <Field name="note" label={t('field.note')} wide />
    </>
  );
}

export const readRequest: ReadFields = (fields, { client, currency }) => {
  const kind = oneOf(fields, 'kind', requestKinds);
  if (!kind) return undefined;
  const answer = oneOf(fields, 'answer', answers);
  const amount = minorOf(fields, 'amount', currency);
  const note = textOf(fields, 'note');
  return {
    type: 'request',
    fields: {
      clientId: client.id,
      kind,
      answer,
      on: textOf(fields, 'on'),
      amount,
      note: note === '' ? undefined : note,
    },
  };
};
