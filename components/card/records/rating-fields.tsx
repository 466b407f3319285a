import { RATING_ITEMS } from '../../../lib/domain/score/types';
import { ChoiceField, Field } from '../../design/form';
import { toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { type FormContext, oneOf, type ReadFields, textOf } from './form-context';

const items = [...RATING_ITEMS, 'fit', 'satisfaction'] as const;

export function RatingFields({ now }: FormContext) {
  return (
    <>
      <ChoiceField
        name="item"
        label={t('field.item')}
        options={items.map((value) => ({ value, label: t(`item.${value}`) }))}
      />
      <Field name="value" label={t('field.value')} type="number" min={1} max={5} step={1} required />
      <Field name="on" label={t('field.on')} type="date" defaultValue={toIsoDate(now)} required />
    </>
  );
}

export const readRating: ReadFields = (fields, { client, member }) => {
  const item = oneOf(fields, 'item', items);
  const value = Number(textOf(fields, 'value'));
  if (!item || !(value >= 1 && value <= 5)) return undefined;
  return {
    type: 'rating',
    fields: { clientId: client.id, memberId: member, item, value, on: textOf(fields, 'on') },
  };
};
