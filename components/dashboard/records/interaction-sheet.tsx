import type { AnyRecord } from '../../../lib/bridge/contract';
import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { Veil } from '../../design/veil';
import { formatDay, formatTime } from '../../format/date';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { changedFields, filledFields } from '../form/read-form';
import { InteractionFields, readInteraction } from './interaction-fields';
import { RecordSheet } from './record-sheet';
import { useRecords } from './use-records';

type InteractionRow = Extract<AnyRecord, { readonly type: 'interaction' }>['record'];

/** Mails, calls, meetings and chats, and how they sounded. */
export function InteractionSheet({ client }: { readonly client: RecordOf<'client'> }) {
  const { act, now } = useApp();
  const { items, more } = useRecords(client.id, 'interaction');
  const what = t('records.interaction');
  return (
    <RecordSheet<InteractionRow, Omit<FieldsOf<'interaction'>, 'clientId'>>
      title={t('dashboard.records.interactions')}
      what={what}
      testId="interactions"
      records={items?.map(({ record }) => record)}
      more={more}
      nameOf={({ channel, at }) => `${t(`channel.${channel}`)}, ${formatDay(at, now.value)}`}
      columns={[
        {
          id: 'when',
          title: t('field.on'),
          cell: ({ at }) => `${formatDay(at, now.value)}, ${formatTime(at)}`,
        },
        { id: 'kind', title: t('field.channel'), cell: ({ channel }) => t(`channel.${channel}`) },
        {
          id: 'direction',
          title: t('field.direction'),
          cell: ({ direction }) => t(`direction.${direction}`),
        },
        {
          id: 'words',
          title: t('field.words'),
          figure: true,
          cell: ({ words }) => words !== undefined && formatNumber(words),
        },
        {
          id: 'hostile',
          title: t('field.hostile'),
          cell: ({ hostile }) => hostile && <Veil>{t(`dashboard.hostile.${hostile}`)}</Veil>,
        },
      ]}
      fields={(interaction) => <InteractionFields interaction={interaction} now={now.value} />}
      read={readInteraction}
      save={async (interaction, fields) => {
        const answer = interaction
          ? await act(
              'edit',
              { type: 'interaction', id: interaction.id, changes: changedFields(interaction, fields) },
              t('toast.edited', { field: what }),
            )
          : await act(
              'create',
              { type: 'interaction', fields: filledFields({ clientId: client.id, ...fields }) },
              t('toast.added', { what }),
            );
        return answer !== undefined;
      }}
      remove={({ id }) => void act('remove', { type: 'interaction', id }, t('toast.deleted', { what }))}
    />
  );
}
