import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { ScoreCell } from '../clients/score-cell';
import { TrendArrow } from '../clients/trend-arrow';
import { hrefOf } from '../frame/route';
import { Panel } from './panel';

const shown = 6;
/** Below this nobody is called a headache. */
const wearing = 40;

/** Who is the most work for the least joy, as far as records can say. */
export function HeaviestClients() {
  const found = useQuery('clients', { sort: 'score', descending: true, offset: 0, limit: 2 * shown });
  const rows = found?.rows
    .filter(({ word, score }) => word !== 'unknown' && score >= wearing)
    .slice(0, shown);
  return (
    <Panel title={t('dashboard.today.heaviest')} testId="heaviest">
      {rows?.length === 0 && <p class="quiet">{t('dashboard.today.heaviest.none')}</p>}
      <ul>
        {rows?.map((row) => (
          <li key={row.id}>
            <a class="panel-row" href={hrefOf({ place: 'client', clientId: row.id, part: 'score' })}>
              <span class="truncate">{row.name}</span>
              <TrendArrow arrow={row.arrow} />
              <ScoreCell row={row} />
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
