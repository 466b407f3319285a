import type { AnyRecord } from '../../../lib/bridge/contract';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Veil } from '../../design/veil';
import { formatDay, formatInstant, formatTime } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { changedFields, filledFields } from '../form/read-form';
import { EntryFields, type EntryForm, readEntry } from './entry-fields';
import { RecordSheet } from './record-sheet';
import { useRecords } from './use-records';

type EntryRow = Extract<AnyRecord, { readonly type: 'entry' }>['record'];

/** Time worked for this client: every entry can be corrected, and added by hand. */
export function EntrySheet({ client }: { readonly client: RecordOf<'client'> }) {
  const { act, now, status } = useApp();
  const { items, more } = useRecords(client.id, 'entry');
  const what = t('records.entry');
  const save = async (entry: EntryRow | undefined, form: EntryForm) => {
    if (entry) {
      const changes = changedFields({ ...entry, billable: entry.billable !== false }, form);
      return act('edit', { type: 'entry', id: entry.id, changes }, t('toast.edited', { field: what }));
    }
    const memberId = status.peek()?.member.id;
    if (!memberId) return undefined;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const fields = filledFields({ clientId: client.id, memberId, zone, source: 'manual' as const, ...form });
    return act('create', { type: 'entry', fields }, t('toast.added', { what }));
  };
  return (
    <RecordSheet<EntryRow, EntryForm>
      title={t('dashboard.records.entries')}
      what={what}
      testId="entries"
      records={items?.map(({ record }) => record)}
      more={more}
      nameOf={({ start }) => `${what}, ${formatDay(start, now.value)} ${formatTime(start)}`}
      editable={({ end }) => end !== undefined}
      columns={[
        {
          id: 'when',
          title: t('field.on'),
          cell: ({ start }) => <span title={formatInstant(start)}>{formatDay(start, now.value)}</span>,
        },
        {
          id: 'span',
          title: t('dashboard.field.span'),
          cell: ({ start, end }) => (
            <Veil>
              {end === undefined ? `${formatTime(start)} –` : `${formatTime(start)} – ${formatTime(end)}`}
            </Veil>
          ),
        },
        {
          id: 'duration',
          title: t('dashboard.field.duration'),
          figure: true,
          cell: ({ start, end }) => (
            <Veil>
              {end === undefined ? t('dashboard.entry.running') : formatMinutes((end - start) / 60_000)}
            </Veil>
          ),
        },
        { id: 'note', title: t('field.note'), cell: ({ note }) => note && <Veil>{note}</Veil> },
        { id: 'billable', title: t('field.billable'), cell: (entry) => <Billable entry={entry} /> },
      ]}
      fields={(entry) => <EntryFields entry={entry} now={now.value} />}
      read={readEntry}
      save={async (entry, form) => (await save(entry, form)) !== undefined}
      remove={({ id }) => void act('remove', { type: 'entry', id }, t('toast.deleted', { what }))}
    />
  );
}

function Billable({ entry: { billable, invoiceId } }: { readonly entry: EntryRow }) {
  if (billable === false) return <span class="quiet">{t('timer.unbillable')}</span>;
  return (
    <span class={invoiceId ? 'quiet' : undefined}>
      {t(invoiceId ? 'dashboard.entry.billed' : 'timer.billable')}
    </span>
  );
}
