import type { FieldsOf, RecordOf } from '../../../lib/domain/records/schemas';
import { marginOf } from '../../../lib/domain/time/margin';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatMinutes } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { readMoney, writeMoney } from '../form/read-field';
import { textOf } from '../form/read-form';
import { SheetChoice, SheetField } from '../form/sheet-fields';
import { RecordSheet } from '../records/record-sheet';
import { TableHead } from '../records/table-head';

type Cost = RecordOf<'cost'>;
const figures = ['hours', 'value', 'cost', 'left'] as const;

/** What each member's work brings this year at its rates, what it costs, and what is left. */
export function Margins() {
  const { act, now, status } = useApp();
  const found = useQuery('margins', {});
  if (!found) return null;
  const { rows, costs, currency } = found;
  const me = status.value?.member;
  const members = found.members.length > 0 || !me ? found.members : [me];
  const nameOf = (id: Cost['memberId']) =>
    members.find((member) => member.id === id)?.name || t('margin.nameless');
  const what = t('records.cost');
  const money = (minor: number) => formatMoney({ minor, currency });
  return (
    <div data-testid="margins">
      {rows.length === 0 && <p class="quiet">{t('margin.none')}</p>}
      {rows.length > 0 && (
        <div class="sheet-scroll">
          <table class="sheet-table">
            <TableHead
              columns={[
                { title: t('margin.member') },
                ...figures.map((name) => ({ title: t(`margin.${name}`), figure: true })),
              ]}
            />
            <tbody>
              {rows.map(({ memberId, name, minutes, value, cost }) => (
                <tr key={memberId} data-testid="margin-row">
                  <td>{name || t('margin.nameless')}</td>
                  <td class="sheet-figure">{formatMinutes(minutes)}</td>
                  <td class="sheet-figure">
                    <Veil>{money(value)}</Veil>
                  </td>
                  <td class="sheet-figure">
                    <Veil>{cost === undefined ? t('margin.unknown') : money(cost)}</Veil>
                  </td>
                  <td class="sheet-figure">
                    {cost !== undefined && (
                      <Veil>
                        {money(value - cost)}
                        {value > 0 && ` · ${formatPercent(marginOf(value, cost) ?? 0)}`}
                      </Veil>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <RecordSheet<Cost, FieldsOf<'cost'>>
        title={t('margin.costs')}
        what={what}
        testId="costs"
        records={costs}
        nameOf={({ memberId, from }) => `${nameOf(memberId)}, ${formatIsoDate(from)}`}
        columns={[
          { id: 'when', title: t('agreement.rate.from'), cell: ({ from }) => formatIsoDate(from) },
          { id: 'kind', title: t('margin.member'), cell: ({ memberId }) => nameOf(memberId) },
          {
            id: 'amount',
            title: t('agreement.rate.hour'),
            figure: true,
            cell: ({ amount, currency: of }) => <Veil>{formatMoney({ minor: amount, currency: of })}</Veil>,
          },
        ]}
        fields={(cost) => (
          <>
            <SheetChoice
              name="memberId"
              label={t('margin.member')}
              value={cost?.memberId ?? me?.id}
              options={members.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            />
            <SheetField
              name="amount"
              label={`${t('agreement.rate.hour')} (${cost?.currency ?? currency})`}
              value={writeMoney(cost?.amount, cost?.currency ?? currency)}
            />
            <SheetField
              name="from"
              type="date"
              label={t('agreement.rate.from')}
              value={cost?.from ?? `${toIsoDate(now.peek()).slice(0, 4)}-01-01`}
            />
          </>
        )}
        read={(data, cost) => {
          const memberId = members.find(({ id }) => id === textOf(data, 'memberId'))?.id ?? cost?.memberId;
          if (!memberId) return { field: 'memberId', wrong: t('dashboard.wrong.empty') };
          const of = cost?.currency ?? currency;
          const amount = readMoney(textOf(data, 'amount'), of);
          if (!('value' in amount) || amount.value === undefined || amount.value < 0)
            return { field: 'amount', wrong: t('dashboard.wrong.amount') };
          const from = textOf(data, 'from');
          if (from === '') return { field: 'from', wrong: t('dashboard.wrong.date') };
          return { value: { memberId, amount: amount.value, currency: of, from } };
        }}
        save={async (cost, fields) => {
          const done = cost
            ? await act(
                'edit',
                { type: 'cost', id: cost.id, changes: fields },
                t('toast.edited', { field: what }),
              )
            : await act('create', { type: 'cost', fields }, t('toast.added', { what }));
          return done !== undefined;
        }}
        remove={({ id }) => void act('remove', { type: 'cost', id }, t('toast.deleted', { what }))}
      />
    </div>
  );
}
