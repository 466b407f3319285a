import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { readMoney, writeMoney } from '../form/read-field';
import { textOf } from '../form/read-form';
import { SheetField, SheetTick } from '../form/sheet-fields';
import type { ReadForm } from '../form/sheet-form';
import { RecordSheet } from '../records/record-sheet';

type RateRow = RecordOf<'rate'>;
type RateForm = FieldsOf<'rate'>;

interface RateSheetProps {
  readonly client: RecordOf<'client'>;
  readonly currency: string;
  readonly rates: readonly RateRow[];
}

/** What an hour costs, and has cost: by activity, for me or for everybody, from a day on. */
export function RateSheet({ client, currency, rates }: RateSheetProps) {
  const { act, now, status } = useApp();
  const me = status.value?.member.id;
  const what = t('records.rate');
  const read = (data: FormData, rate: RateRow | undefined): ReadForm<RateForm> => {
    const member = rate?.memberId ?? me;
    const amount = readMoney(textOf(data, 'amount'), currency);
    if (!('value' in amount) || amount.value === undefined || amount.value < 0)
      return { field: 'amount', wrong: t('dashboard.wrong.amount') };
    const from = textOf(data, 'from');
    if (from === '') return { field: 'from', wrong: t('dashboard.wrong.date') };
    const activity = textOf(data, 'activity');
    return {
      value: {
        amount: amount.value,
        currency,
        from,
        ...(data.has('everybody') ? {} : { clientId: client.id }),
        ...(activity ? { activity } : {}),
        ...(data.has('mine') && member ? { memberId: member } : {}),
      },
    };
  };
  return (
    <RecordSheet<RateRow, RateForm>
      title={t('agreement.rates')}
      what={what}
      testId="rates"
      records={rates}
      nameOf={({ from }) => `${what}, ${formatIsoDate(from)}`}
      columns={[
        { id: 'from', title: t('agreement.rate.from'), cell: ({ from }) => formatIsoDate(from) },
        {
          id: 'for',
          title: t('agreement.rate.for'),
          cell: ({ clientId, memberId, activity }) =>
            [
              t(clientId ? 'agreement.rate.client' : 'agreement.rate.everybody'),
              ...(memberId ? [t(memberId === me ? 'agreement.rate.mine' : 'agreement.rate.teammate')] : []),
              ...(activity ? [activity] : []),
            ].join(' · '),
        },
        {
          id: 'amount',
          title: t('agreement.rate.hour'),
          figure: true,
          cell: ({ amount, currency: of }) => formatMoney({ minor: amount, currency: of }),
        },
      ]}
      fields={(rate) => (
        <>
          <SheetField
            name="amount"
            label={`${t('agreement.rate.hour')} (${currency})`}
            value={writeMoney(rate?.amount, currency)}
          />
          <SheetField
            name="from"
            type="date"
            label={t('agreement.rate.from')}
            value={rate?.from ?? toIsoDate(now.peek())}
          />
          <SheetField name="activity" label={t('timer.activity')} value={rate?.activity} />
          <SheetTick
            name="mine"
            label={t('agreement.rate.only-mine')}
            checked={rate?.memberId !== undefined}
          />
          <SheetTick
            name="everybody"
            label={t('agreement.rate.all-clients')}
            checked={rate !== undefined && rate.clientId === undefined}
          />
        </>
      )}
      read={read}
      save={async (rate, fields) => {
        const blank = { clientId: undefined, memberId: undefined, activity: undefined };
        const done = rate
          ? await act(
              'edit',
              { type: 'rate', id: rate.id, changes: { ...blank, ...fields } },
              t('toast.edited', { field: what }),
            )
          : await act('create', { type: 'rate', fields }, t('toast.added', { what }));
        return done !== undefined;
      }}
      remove={({ id }) => void act('remove', { type: 'rate', id }, t('toast.deleted', { what }))}
    />
  );
}
