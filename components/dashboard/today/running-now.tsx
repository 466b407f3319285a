import { Square } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { TimerEdit } from '../../card/timer/timer-edit';
import { TimerWarnings } from '../../card/timer/timer-warnings';
import { WayBack } from '../../card/timer/way-back';
import '../../card/timer/timer-block.css';
import { Button } from '../../design/button';
import { KeyHint, keyShortcut } from '../../design/key-hint';
import { veil } from '../../design/veil';
import { formatClock } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { stopTimer } from '../../model/toggle-timer';
import { ClientSearch } from '../../sidebar/client-search';
import { hrefOf } from '../frame/route';
import { Panel } from './panel';

/** The running timer with all that can be corrected on it, or the way to start one. */
export function RunningNow() {
  const app = useApp();
  const running = app.timer.running.value;
  const [started, setStarted] = useState(0);
  if (!running) {
    return (
      <Panel title={t('dashboard.today.idle')} testId="running-now">
        <WayBack />
        <ClientSearch
          key={started}
          label={t('dashboard.do.start')}
          testId="start-timer-for"
          onChoose={(clientId, name) => {
            setStarted(started + 1);
            void app.act('startTimer', { clientId }, t('timer.switched', { client: name }));
          }}
        />
      </Panel>
    );
  }
  return (
    <Panel title={t('dashboard.today.timer')} testId="running-now">
      <div class="timer running-now" data-running="true">
        <a
          class="running-name truncate"
          href={hrefOf({ place: 'client', clientId: running.clientId, part: 'time' })}
        >
          {running.clientName}
        </a>
        <div class="timer-row">
          <Button
            icon={<Square size={13} fill="currentColor" aria-hidden />}
            data-testid="today-stop"
            aria-keyshortcuts={keyShortcut('T')}
            onClick={() => void stopTimer(app)}
          >
            {t('timer.stop')}
          </Button>
          <KeyHint letter="T" />
          <span class="timer-clock" role="timer" aria-label={t('timer.clock')}>
            {veil(formatClock(app.timer.elapsed.value))}
          </span>
        </div>
        <TimerWarnings running={running} />
        <WayBack />
        <TimerEdit running={running} />
      </div>
    </Panel>
  );
}
