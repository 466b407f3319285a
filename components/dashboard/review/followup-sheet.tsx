import type { RecordOf } from '../../../lib/domain/records/schemas';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { textOf } from '../form/read-form';
import { SheetField } from '../form/sheet-fields';
import { RecordSheet } from '../records/record-sheet';
import { FollowupTick } from './followup-tick';

type Followup = RecordOf<'followup'>;

interface FollowupSheetProps {
  readonly client: RecordOf<'client'>;
  readonly followups: readonly Followup[];
}

/** What is to be done next for a client, each with its day and a box to tick. */
export function FollowupSheet({ client, followups }: FollowupSheetProps) {
  const { act, now } = useApp();
  const what = t('records.followup');
  const today = toIsoDate(now.value);
  return (
    <RecordSheet<Followup, { readonly due: string; readonly text: string }>
      title={t('review.followups')}
      what={what}
      testId="followups"
      records={followups}
      nameOf={({ text }) => text}
      columns={[
        {
          id: 'when',
          title: t('review.due-on'),
          cell: ({ due, done }) => (
            <span class={done === undefined && due < today ? 'overdue' : undefined}>
              {formatIsoDate(due)}
            </span>
          ),
        },
        { id: 'note', title: t('review.to-do'), cell: (followup) => <FollowupTick followup={followup} /> },
      ]}
      fields={(followup) => (
        <>
          <SheetField name="text" label={t('review.to-do')} value={followup?.text} wide />
          <SheetField name="due" type="date" label={t('review.due-on')} value={followup?.due ?? today} />
        </>
      )}
      read={(data) => {
        const [due, text] = [textOf(data, 'due'), textOf(data, 'text')];
        if (text === '') return { field: 'text', wrong: t('dashboard.wrong.empty') };
        return due === '' ? { field: 'due', wrong: t('dashboard.wrong.date') } : { value: { due, text } };
      }}
      save={async (followup, fields) => {
        const done = followup
          ? await act(
              'edit',
              { type: 'followup', id: followup.id, changes: fields },
              t('toast.edited', { field: what }),
            )
          : await act(
              'create',
              { type: 'followup', fields: { clientId: client.id, ...fields } },
              t('toast.added', { what }),
            );
        return done !== undefined;
      }}
      remove={({ id }) => void act('remove', { type: 'followup', id }, t('toast.deleted', { what }))}
    />
  );
}
