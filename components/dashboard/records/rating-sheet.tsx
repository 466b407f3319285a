import type { AnyRecord } from '../../../lib/bridge/contract';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { changedFields } from '../form/read-form';
import { RatingFields, type RatingForm, readRating } from './rating-fields';
import { RecordSheet } from './record-sheet';
import { useRecords } from './use-records';

type RatingRow = Extract<AnyRecord, { readonly type: 'rating' }>['record'];

/** How members judge the way this client treats people. */
export function RatingSheet({ client }: { readonly client: RecordOf<'client'> }) {
  const { act, now, status } = useApp();
  const { items, more } = useRecords(client.id, 'rating');
  const what = t('records.rating');
  const save = async (rating: RatingRow | undefined, form: RatingForm) => {
    if (rating) {
      const changes = changedFields(rating, form);
      return act('edit', { type: 'rating', id: rating.id, changes }, t('toast.edited', { field: what }));
    }
    const memberId = status.peek()?.member.id;
    if (!memberId) return undefined;
    const fields = { clientId: client.id, memberId, ...form };
    return act('create', { type: 'rating', fields }, t('toast.added', { what }));
  };
  return (
    <RecordSheet<RatingRow, RatingForm>
      title={t('dashboard.records.ratings')}
      what={what}
      testId="ratings"
      records={items?.map(({ record }) => record)}
      more={more}
      nameOf={({ item, on }) => `${t(`item.${item}`)}, ${formatIsoDate(on)}`}
      columns={[
        { id: 'when', title: t('field.on'), cell: ({ on }) => formatIsoDate(on) },
        { id: 'kind', title: t('field.item'), cell: ({ item }) => <Veil>{t(`item.${item}`)}</Veil> },
        {
          id: 'value',
          title: t('dashboard.field.value'),
          figure: true,
          cell: ({ value }) => <Veil>{formatNumber(value, 1)} / 5</Veil>,
        },
      ]}
      fields={(rating) => <RatingFields rating={rating} today={toIsoDate(now.value)} />}
      read={readRating}
      save={async (rating, form) => (await save(rating, form)) !== undefined}
      remove={({ id }) => void act('remove', { type: 'rating', id }, t('toast.deleted', { what }))}
    />
  );
}
