import type { RefusedView } from '../../../lib/bridge/contract';
import { formatDay, formatTime } from '../../format/date';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { UndoDevice } from './undo-device';

/** What was written in the days that are kept, to be undone by device, and what was refused of whom. */
export function TeamLog() {
  const log = useQuery('teamLog', {});
  if (!log) return null;
  return (
    <>
      <section class="panel" aria-label={t('team.history')} data-testid="team-history">
        <h2>{t('team.history')}</h2>
        <p class="quiet">{t('team.history.hint')}</p>
        {log.writers.length === 0 ? <p>{t('team.history.none')}</p> : <UndoDevice writers={log.writers} />}
      </section>
      {log.refused.length > 0 && <Refused refused={log.refused} />}
    </>
  );
}

function Refused({ refused }: { readonly refused: readonly RefusedView[] }) {
  const { now } = useApp();
  return (
    <section class="panel" aria-label={t('team.refused')} data-testid="team-refused">
      <h2>{t('team.refused')}</h2>
      <p class="quiet">{t('team.refused.hint')}</p>
      <ul class="team-devices">
        {refused.map(({ at, device, name, reason, bytes }) => (
          <li key={`${at}-${device}`} class="team-device" data-testid="team-refused-item">
            {t('team.refused.item', {
              when: `${formatDay(at, now.value)} ${formatTime(at)}`,
              name,
              reason,
              id: device.slice(0, 4),
              bytes: formatNumber(bytes),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
