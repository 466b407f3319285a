import { Play, Square } from 'lucide-preact';
import type { TimeTotals } from '../../../lib/bridge/contract';
import type { RecordOf } from '../../../lib/domain/records/schemas';
import { Button } from '../../design/button';
import { KeyHint, keyShortcut } from '../../design/key-hint';
import { veil } from '../../design/veil';
import { formatClock } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { toggleTimer } from '../../model/toggle-timer';
import { BudgetLine } from '../budget-line';
import { RunningElsewhere } from '../running-elsewhere';
import { TimerEdit } from './timer-edit';
import { TimerMore } from './timer-more';
import { TimerWarnings } from './timer-warnings';
import { Totals } from './totals';
import { WayBack } from './way-back';
import './timer-block.css';

interface TimerBlockProps {
  readonly client: RecordOf<'client'>;
  readonly time: TimeTotals;
}

/** One key starts and stops; the clock is worked out from the start, which can be corrected. */
export function TimerBlock({ client, time }: TimerBlockProps) {
  const app = useApp();
  const running = app.timer.running.value;
  const here = running?.clientId === client.id ? running : undefined;
  const words = here ? 'timer.stop' : running ? 'timer.switch' : 'timer.start';
  const Icon = here ? Square : Play;
  return (
    <section class="section timer" aria-label={t('timer.title')} data-running={here !== undefined}>
      {running && !here && <RunningElsewhere />}
      <div class="timer-row">
        <Button
          kind={here ? 'plain' : 'primary'}
          icon={<Icon size={13} fill="currentColor" aria-hidden />}
          data-testid="timer-toggle"
          aria-keyshortcuts={keyShortcut('T')}
          onClick={() => void toggleTimer(app, client)}
        >
          {t(words)}
        </Button>
        <KeyHint letter="T" />
        <span class="timer-clock" role="timer" aria-label={t('timer.clock')} data-testid="timer-clock">
          {here ? veil(formatClock(app.timer.elapsed.value)) : '0:00'}
        </span>
      </div>
      {running && <TimerWarnings running={running} />}
      <WayBack />
      <TimerMore clientId={client.id} clientName={client.name} />
      {here && <TimerEdit running={here} />}
      <Totals time={time} running={here} />
      {(client.billing === 'retainer' || client.billing === 'fixed') && <BudgetLine clientId={client.id} />}
    </section>
  );
}
