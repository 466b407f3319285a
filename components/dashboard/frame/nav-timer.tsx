import { Square } from 'lucide-preact';
import { IconButton } from '../../design/button';
import { keyName, keyShortcut } from '../../design/key-hint';
import { veil } from '../../design/veil';
import { formatClock } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { stopTimer } from '../../model/toggle-timer';
import { hrefOf } from './route';
import './nav-timer.css';

/** The running timer, in sight from every place: for whom, how long, and a stop. */
export function NavTimer() {
  const app = useApp();
  const running = app.timer.running.value;
  if (!running) return null;
  const { clientId, clientName } = running;
  return (
    <div class="nav-timer" data-testid="nav-timer">
      <a
        class="nav-timer-link"
        href={hrefOf({ place: 'client', clientId, part: 'time' })}
        title={t('timer.other', { client: clientName })}
      >
        <span class="truncate nav-words">{clientName}</span>
        <span class="nav-timer-clock">{veil(formatClock(app.timer.elapsed.value))}</span>
      </a>
      <IconButton
        small
        label={`${t('timer.stop')} (${keyName('T')})`}
        aria-keyshortcuts={keyShortcut('T')}
        onClick={() => void stopTimer(app)}
      >
        <Square size={12} fill="currentColor" aria-hidden />
      </IconButton>
    </div>
  );
}
