import type { AnyRecord } from '../../../lib/bridge/contract';
import type { ChangesOf, FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { Button } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { changedFields, filledFields } from '../form/read-form';
import { RecordSheet } from './record-sheet';
import { RequestFields, readRequest } from './request-fields';
import { useRecords } from './use-records';

type RequestRow = Extract<AnyRecord, { readonly type: 'request' }>['record'];

interface RequestSheetProps {
  readonly client: RecordOf<'client'>;
  readonly currency: string;
}

/** What they asked for beyond the agreement, and what came of it. */
export function RequestSheet({ client, currency }: RequestSheetProps) {
  const { act, now } = useApp();
  const { items, more } = useRecords(client.id, 'request');
  const what = t('records.request');
  const edit = (request: RequestRow, changes: ChangesOf<'request'>) =>
    act('edit', { type: 'request', id: request.id, changes }, t('toast.edited', { field: what }));
  return (
    <RecordSheet<RequestRow, Omit<FieldsOf<'request'>, 'clientId'>>
      title={t('dashboard.records.requests')}
      what={what}
      testId="requests"
      records={items?.map(({ record }) => record)}
      more={more}
      nameOf={({ kind, on }) => `${t(`request.${kind}`)}, ${formatIsoDate(on)}`}
      columns={[
        { id: 'when', title: t('field.on'), cell: ({ on }) => formatIsoDate(on) },
        {
          id: 'kind',
          title: t('field.kind'),
          cell: (request) => <Kind request={request} onSettle={(found) => void edit(request, { found })} />,
        },
        { id: 'answer', title: t('field.answer'), cell: (request) => <Answer request={request} /> },
        {
          id: 'amount',
          title: t('field.amount'),
          figure: true,
          cell: ({ amount }) =>
            amount !== undefined && <Veil>{formatMoney({ minor: amount, currency })}</Veil>,
        },
        { id: 'note', title: t('field.note'), cell: ({ note }) => note && <Veil>{note}</Veil> },
      ]}
      fields={(request) => (
        <RequestFields request={request} currency={currency} today={toIsoDate(now.value)} />
      )}
      read={(data) => readRequest(data, currency)}
      save={async (request, fields) => {
        const answer = request
          ? await edit(request, changedFields(request, fields))
          : await act(
              'create',
              { type: 'request', fields: filledFields({ clientId: client.id, ...fields }) },
              t('toast.added', { what }),
            );
        return answer !== undefined;
      }}
      remove={({ id }) => void act('remove', { type: 'request', id }, t('toast.deleted', { what }))}
    />
  );
}

interface KindProps {
  readonly request: RequestRow;
  readonly onSettle: (found: 'confirmed' | 'dismissed') => void;
}

/** What was asked; a find in text waits for a person to confirm it. */
function Kind({ request, onSettle }: KindProps) {
  const { kind, found } = request;
  return (
    <>
      <span class={found === 'dismissed' ? 'dismissed' : undefined}>{t(`request.${kind}`)}</span>
      {found === 'suggested' && (
        <span class="found">
          {t('found.suggested')}{' '}
          <Button kind="link" onClick={() => onSettle('confirmed')}>
            {t('action.confirm')}
          </Button>{' '}
          <Button kind="link" onClick={() => onSettle('dismissed')}>
            {t('action.dismiss')}
          </Button>
        </span>
      )}
    </>
  );
}

function Answer({ request: { answer, changeOrderPaid } }: { readonly request: RequestRow }) {
  if (!answer) return <span class="quiet">{t('field.answer.none')}</span>;
  return (
    <>
      {t(`answer.${answer}`)}
      {changeOrderPaid && <span class="quiet"> · {t('invoice.paid')}</span>}
    </>
  );
}
