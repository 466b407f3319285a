import type { RecordOf } from '../../../lib/domain/records/schemas';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { textOf } from '../form/read-form';
import { SheetField, SheetText } from '../form/sheet-fields';
import { RecordSheet } from '../records/record-sheet';

type Chance = RecordOf<'chance'>;

interface ChanceSheetProps {
  readonly client: RecordOf<'client'>;
  readonly chances: readonly Chance[];
}

/** The log of chances: what happened, and when it was said that it must not happen again. */
export function ChanceSheet({ client, chances }: ChanceSheetProps) {
  const { act, now } = useApp();
  const what = t('records.chance');
  return (
    <RecordSheet<Chance, { readonly on: string; readonly what: string }>
      title={t('review.chances')}
      what={what}
      testId="chances"
      records={chances}
      aside={t('review.given', { n: chances.length })}
      nameOf={({ on }) => `${what}, ${formatIsoDate(on)}`}
      columns={[
        { id: 'when', title: t('field.on'), cell: ({ on }) => formatIsoDate(on) },
        { id: 'note', title: t('review.what'), cell: (chance) => chance.what },
      ]}
      fields={(chance) => (
        <>
          <SheetField
            name="on"
            type="date"
            label={t('field.on')}
            value={chance?.on ?? toIsoDate(now.peek())}
          />
          <SheetText name="what" label={t('review.what')} value={chance?.what} />
        </>
      )}
      read={(data) => {
        const [on, words] = [textOf(data, 'on'), textOf(data, 'what')];
        if (on === '') return { field: 'on', wrong: t('dashboard.wrong.date') };
        return words === ''
          ? { field: 'what', wrong: t('review.what.wrong') }
          : { value: { on, what: words } };
      }}
      save={async (chance, fields) => {
        const done = chance
          ? await act(
              'edit',
              { type: 'chance', id: chance.id, changes: fields },
              t('toast.edited', { field: what }),
            )
          : await act(
              'create',
              { type: 'chance', fields: { clientId: client.id, ...fields } },
              t('toast.added', { what }),
            );
        return done !== undefined;
      }}
      remove={({ id }) => void act('remove', { type: 'chance', id }, t('toast.deleted', { what }))}
    />
  );
}
