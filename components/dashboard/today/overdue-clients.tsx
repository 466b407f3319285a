import { Veil } from '../../design/veil';
import { formatUnit } from '../../format/duration';
import { formatMoneys } from '../../format/money';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';
import { Panel } from './panel';

const shown = 6;

/** Who owes money that is past due, the longest first. */
export function OverdueClients() {
  const found = useQuery('clients', { sort: 'owed', descending: true, offset: 0, limit: shown });
  const rows = found?.rows.filter(({ daysOver }) => daysOver > 0);
  return (
    <Panel title={t('dashboard.today.overdue')} testId="overdue">
      {rows?.length === 0 && <p class="quiet">{t('dashboard.today.overdue.none')}</p>}
      <ul>
        {rows?.map(({ id, name, owed, daysOver }) => (
          <li key={id}>
            <a class="panel-row" href={hrefOf({ place: 'client', clientId: id, part: 'money' })}>
              <span class="truncate">{name}</span>
              <span class="overdue">
                <Veil>{t('money.over', { days: formatUnit(daysOver, 'day') })}</Veil>
              </span>
              <span class="panel-figure">
                <Veil>{formatMoneys(owed)}</Veil>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
