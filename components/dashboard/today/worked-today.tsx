import { Veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { shaded } from '../../model/shade';
import { hrefOf } from '../frame/route';
import { Panel } from './panel';
import { useWorkedToday, type Worked } from './use-worked-today';

/** Today's time by client, the running timer included. */
export function WorkedToday() {
  const { timer } = useApp();
  const { rows, cut } = useWorkedToday();
  const running = timer.running.value;
  const all =
    rows && withRunning(rows, running && { ...running, minutes: Math.floor(timer.elapsed.value / 60_000) });
  const total = all?.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
  const most = Math.max(1, ...(all ?? []).map(({ minutes }) => minutes));
  return (
    <Panel
      title={t('dashboard.today.worked')}
      aside={all && <Veil>{formatMinutes(total)}</Veil>}
      testId="worked-today"
    >
      {all?.length === 0 && <p class="quiet">{t('dashboard.today.worked.none')}</p>}
      {all && all.length > 0 && (
        <ul class="worked">
          {all.map(({ clientId, name, minutes }) => (
            <li key={clientId}>
              <a class="panel-row" href={hrefOf({ place: 'client', clientId, part: 'time' })}>
                <span class="truncate">{name}</span>
                <span class="worked-bar" aria-hidden>
                  <span style={{ inlineSize: `${shaded.value ? 0 : (minutes / most) * 100}%` }} />
                </span>
                <span class="panel-figure">
                  <Veil>{formatMinutes(minutes)}</Veil>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {cut && <p class="quiet panel-small">{t('dashboard.today.worked.cut')}</p>}
    </Panel>
  );
}

interface Running {
  readonly clientId: Worked['clientId'];
  readonly clientName: string;
  readonly minutes: number;
}

/** The rows with the running minutes added to their client; a timer that began before today counts as it runs. */
function withRunning(rows: readonly Worked[], running: Running | undefined): Worked[] {
  if (!running) return [...rows];
  const before = rows.find(({ clientId }) => clientId === running.clientId);
  const row: Worked = {
    clientId: running.clientId,
    name: running.clientName,
    minutes: (before?.minutes ?? 0) + running.minutes,
  };
  return [row, ...rows.filter((other) => other !== before)].sort((a, b) => b.minutes - a.minutes);
}
