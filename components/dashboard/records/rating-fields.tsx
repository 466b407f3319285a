import { useState } from 'preact/hooks';
import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { RATING_ITEMS } from '../../../lib/domain/score/types';
import { t } from '../../i18n';
import { choiceOf, textOf } from '../form/read-form';
import { SheetChoice, SheetField } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';

const items = [...RATING_ITEMS, 'fit', 'satisfaction'] as const;
const values = [1, 2, 3, 4, 5] as const;

export type RatingForm = Pick<FieldsOf<'rating'>, 'item' | 'value' | 'on'>;

interface RatingFieldsProps {
  readonly rating: RecordOf<'rating'> | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** How well they fit and how satisfied they are is rated the other way round than conduct, so the ends of the scale are in words. */
export function RatingFields({ rating, today }: RatingFieldsProps) {
  const [item, setItem] = useState<string>(rating?.item ?? items[0]);
  const ends = (RATING_ITEMS as readonly string[]).includes(item) ? 'conduct' : 'fit';
  const words = { 1: t(`dashboard.rating.${ends}.1`), 5: t(`dashboard.rating.${ends}.5`) };
  return (
    <>
      <SheetChoice
        name="item"
        label={t('field.item')}
        value={item}
        onInput={setItem}
        options={items.map((value) => ({ value, label: t(`item.${value}`) }))}
      />
      <SheetChoice
        name="value"
        label={t('dashboard.field.value')}
        value={String(rating?.value ?? 3)}
        options={values.map((value) => ({
          value: String(value),
          label: value === 1 || value === 5 ? `${value} – ${words[value]}` : String(value),
        }))}
      />
      <SheetField name="on" label={t('field.on')} type="date" value={rating?.on ?? today} />
    </>
  );
}

/** Reads the form of a rating. */
export function readRating(data: FormData): ReadForm<RatingForm> {
  const item = choiceOf(data, 'item', items);
  const value = Number(textOf(data, 'value'));
  const on = textOf(data, 'on');
  if (!item) return { field: 'item', wrong: t('dashboard.wrong.empty') };
  if (!(value >= 1 && value <= 5)) return { field: 'value', wrong: t('dashboard.wrong.empty') };
  if (on === '') return { field: 'on', wrong: t('dashboard.wrong.date') };
  return { value: { item, value, on } };
}
