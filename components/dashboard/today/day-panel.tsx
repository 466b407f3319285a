import { localDate } from '../../../lib/domain/local-date';
import { Veil, veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { formatPercent } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { Panel } from './panel';

/** How much of the day earns, how often it was broken, and what took time for nothing. */
export function DayPanel() {
  const { settings, now } = useApp();
  const zone = settings.value?.zone;
  return zone ? <Day date={localDate(now.value, zone)} /> : null;
}

function Day({ date }: { readonly date: string }) {
  const day = useQuery('focusDay', { date });
  if (!day || (day.share === undefined && day.rounds === 0 && day.sinks.length === 0)) return null;
  const { share, rounds, interruptions, sinks } = day;
  const facts = [
    share === undefined ? [] : [t('focus.day.share', { share: formatPercent(share) })],
    rounds === 0 ? [] : [t('focus.rounds', { n: rounds })],
    interruptions === 0 ? [] : [t('focus.interruptions', { n: interruptions })],
  ].flat();
  return (
    <Panel title={t('focus.day')} testId="day-panel">
      <p>{veil(facts.join(' · '))}</p>
      {sinks.length > 0 && (
        <>
          <p class="quiet panel-small">{t('focus.day.sinks')}</p>
          <ul data-testid="time-sinks">
            {sinks.map(({ key, name, minutes }) => (
              <li key={key} class="panel-row">
                <span class="truncate">
                  <Veil>{name}</Veil>
                </span>
                <span class="panel-figure">
                  <Veil>{formatMinutes(minutes)}</Veil>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
