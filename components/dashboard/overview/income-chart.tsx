import type { OverviewView } from '../../../lib/bridge/contract';
import { ChartTable } from '../../design/chart/chart-table';
import { LineChart } from '../../design/chart/line-chart';
import { formatMoney } from '../../format/money';
import { formatPercent, formatSigned } from '../../format/number';
import { t } from '../../i18n';
import { hrefOf } from '../frame/route';

/** What came in by month, with its way, and from whom. */
export function IncomeChart({ income }: { readonly income: OverviewView['income'] }) {
  const { currency, months, totals, trend, change, clients, others, missing } = income;
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency });
  const changed = (ratio: number | undefined) =>
    ratio === undefined ? '–' : `${formatSigned(100 * ratio)} %`;
  const total = totals.reduce((sum, value) => sum + value, 0);
  return (
    <div class="overview-income">
      <LineChart
        title={t('overview.by-month')}
        hint={[
          t('overview.by-month.hint'),
          change === undefined ? '' : t('overview.change', { change: changed(change) }),
        ]
          .filter(Boolean)
          .join(' ')}
        points={months.map((month, at) => ({
          key: month,
          label: month,
          value: totals[at] ?? 0,
          cells: [money(totals[at] ?? 0), trend[at] === undefined ? '–' : money(trend[at])],
        }))}
        pale={trend}
        bars
        scaleText={money}
        head={[t('overview.month'), t('overview.income'), t('overview.trend')]}
        testId="income"
      />
      {missing.length > 0 && (
        <p class="notice">
          {t('dashboard.money.no-rate', { currencies: missing.join(', ') })}{' '}
          <a href={hrefOf({ place: 'settings' })}>{t('dashboard.money.set-rate')}</a>
        </p>
      )}
      {clients.length > 0 && (
        <>
          <ul class="overview-clients">
            {clients.map(({ clientId, name, amounts, change: own }) => {
              const sum = amounts.reduce((all, value) => all + value, 0);
              return (
                <li key={clientId}>
                  <a class="truncate" href={hrefOf({ place: 'client', clientId, part: 'money' })}>
                    {name}
                  </a>
                  <Spark amounts={amounts} />
                  <span class="chart-text">
                    {formatPercent(total > 0 ? sum / total : 0)} · {changed(own)}
                  </span>
                </li>
              );
            })}
          </ul>
          {others > 0 && <p class="quiet">{t('overview.others', { n: others })}</p>}
          <ChartTable
            head={[t('time.client'), ...months, t('overview.trend')]}
            rows={clients.map(({ clientId, name, amounts, change: own }) => ({
              key: clientId,
              cells: [name, ...amounts.map(money), changed(own)],
            }))}
          />
        </>
      )}
    </div>
  );
}

/** A row of months as small upright bars. */
function Spark({ amounts }: { readonly amounts: readonly number[] }) {
  const most = Math.max(1, ...amounts);
  return (
    <svg
      class="overview-spark"
      viewBox={`0 0 ${amounts.length * 4} 16`}
      preserveAspectRatio="none"
      aria-hidden
      role="presentation"
    >
      {amounts.map((value, at) => {
        const tall = (Math.max(0, value) / most) * 16;
        return <rect key={at} class="chart-part" x={at * 4} width={3} y={16 - tall} height={tall} />;
      })}
    </svg>
  );
}
