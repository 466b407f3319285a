import type { RunningTimer } from '../../../lib/bridge/contract';
import { veil } from '../../design/veil';
import { formatTime } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

/** What may be wrong with the running timer: it runs for very long, or another one runs at the same time. */
export function TimerWarnings({ running }: { readonly running: RunningTimer }) {
  const { settings } = useApp();
  const hours = settings.value?.longTimerHours ?? 0;
  return (
    <>
      {running.long && (
        <p class="timer-warning" data-testid="timer-long">
          {t('timer.long', { hours: formatUnit(hours, 'hour') })}
        </p>
      )}
      {running.also.map(({ entryId, clientName, start }) => (
        <p key={entryId} class="timer-warning" data-testid="timer-also">
          {t('timer.also', { client: veil(clientName), time: formatTime(start) })}
        </p>
      ))}
    </>
  );
}
