import { Square } from 'lucide-preact';
import { IconButton } from '../design/button';
import { veil } from '../design/veil';
import { formatClock } from '../format/duration';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { stopTimer } from '../model/toggle-timer';
import './running-elsewhere.css';

/** A timer that runs for a client who is not the one shown: always in sight, with a stop. */
export function RunningElsewhere() {
  const app = useApp();
  const running = app.timer.running.value;
  if (!running) return null;
  return (
    <div class="running-elsewhere" data-testid="timer-other">
      <span class="running-dot" aria-hidden />
      <span class="truncate" title={running.clientName}>
        {t('timer.other', { client: running.clientName })}
      </span>
      <span class="running-clock">{veil(formatClock(app.timer.elapsed.value))}</span>
      <IconButton small label={t('timer.stop')} onClick={() => void stopTimer(app)}>
        <Square size={12} fill="currentColor" aria-hidden />
      </IconButton>
    </div>
  );
}
