import { useState } from 'preact/hooks';
import type { OverviewView } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { ScoreHistory } from '../../card/score/score-history';
import { LineChart } from '../../design/chart/line-chart';
import { formatMoney } from '../../format/money';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import { useQuery } from '../../model/use-query';
import { ClientSearch } from '../../sidebar/client-search';
import { DebtTable } from '../money/debt-table';
import { IncomeChart } from './income-chart';
import { ScoreMap } from './score-map';
import '../records/record-sheet.css';
import '../money/money.css';
import './overview.css';

const months = 13;

/** All clients in pictures. Each says the same as its table. */
export function OverviewPlace() {
  const found = useQuery('overview', { months });
  const owed = useQuery('invoices', { filter: 'due', limit: 0 });
  return (
    <section class="place overview">
      <header class="place-head">
        <h1>{t('dashboard.place.overview')}</h1>
      </header>
      {shaded.value ? (
        <p class="quiet overview-grid">{t('shade.notice')}</p>
      ) : (
        <div class="overview-grid">
          {found && <ScoreMap points={found.map} unknown={found.unknown} />}
          {found && <WhaleCurve whale={found.whale} />}
          {found && <IncomeChart income={found.income} />}
          {owed && (
            <section class="overview-wide">
              <h2>{t('dashboard.money.owed')}</h2>
              <DebtTable debt={owed.debt} />
            </section>
          )}
          {found && <OneHistory map={found.map} />}
        </div>
      )}
    </section>
  );
}

/** Who brings and who takes: each client's contribution added to that of all better ones. */
function WhaleCurve({ whale }: { readonly whale: OverviewView['whale'] }) {
  const { points, peak, currency, hourCost, left } = whale;
  const money = (minor: number) => formatMoney({ minor: Math.round(minor / 100) * 100, currency });
  const top = points[peak - 1]?.sum ?? 0;
  const takers = points.filter((point) => point.left < 0).length;
  const hints = [
    hourCost === undefined
      ? t('overview.whale.no-cost')
      : t('overview.whale.cost', { rate: formatMoney({ minor: Math.round(hourCost), currency }) }),
    t('overview.whale.peak', { n: peak, amount: money(top) }),
    takers > 0
      ? t('overview.whale.takers', { n: takers, amount: money(top - (points.at(-1)?.sum ?? 0)) })
      : '',
    left > 0 ? t('overview.whale.left', { n: left }) : '',
  ];
  if (points.length === 0) return <Nothing title={t('overview.whale')} hint={t('overview.whale.none')} />;
  return (
    <LineChart
      title={t('overview.whale')}
      hint={hints.filter(Boolean).join(' ')}
      points={points.map(({ clientId, name, income, hours, left: own, sum }) => ({
        key: clientId,
        label: name,
        value: sum,
        cells: [money(income), formatNumber(hours, 1), money(own), money(sum)],
      }))}
      scaleText={money}
      head={[
        t('time.client'),
        t('overview.income'),
        t('overview.hours'),
        t('overview.left'),
        t('overview.sum'),
      ]}
      testId="whale"
    />
  );
}

/** The history of one client's score; at first of the heaviest. */
function OneHistory({ map }: { readonly map: OverviewView['map'] }) {
  const [chosen, setChosen] = useState<{ readonly clientId: ClientId; readonly name: string }>();
  const heaviest = map.reduce<OverviewView['map'][number] | undefined>(
    (most, point) => (most && most.score >= point.score ? most : point),
    undefined,
  );
  const of = chosen ?? heaviest;
  return (
    <div class="overview-history">
      {of && <p class="overview-of">{of.name}</p>}
      <ClientSearch
        label={t('overview.history.of')}
        testId="history-of"
        onChoose={(clientId, name) => setChosen({ clientId, name })}
      />
      {of && <ScoreHistory key={of.clientId} clientId={of.clientId} />}
    </div>
  );
}

function Nothing({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <section class="chart">
      <h2>{title}</h2>
      <p class="quiet">{hint}</p>
    </section>
  );
}
