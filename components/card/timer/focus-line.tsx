import type { FocusView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { veil } from '../../design/veil';
import { formatTime } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { beginFocus } from './begin-focus';
import './focus-line.css';

/** The round or the pause the member is in, on every page: how long it lasts, and what can follow it. */
export function FocusLine() {
  const round = useQuery('focus', {});
  return round ? <Round round={round} /> : null;
}

function Round({ round }: { readonly round: FocusView }) {
  const app = useApp();
  const { clientId, clientName, phase, until, interruptions } = round;
  const end = (goOn: boolean, done: string) => void app.act('endFocus', { goOn }, done);
  const left = Math.max(1, Math.ceil(((until ?? 0) - Math.max(app.now.value, Date.now())) / 60_000));
  const minutes = formatUnit(left, 'minute');
  return (
    <section class="focus-line" data-phase={phase} data-testid="focus" aria-label={t('focus.title')}>
      <p role="status">
        {phase === 'work'
          ? t('focus.work', { client: veil(clientName), minutes })
          : phase === 'pause'
            ? t('focus.pause', { minutes })
            : t('focus.over')}
        {interruptions > 0 && (
          <span class="quiet" data-testid="focus-interruptions">
            {' · '}
            {t('focus.interruptions', { n: interruptions })}
          </span>
        )}
      </p>
      <div class="focus-do" title={until === undefined ? undefined : formatTime(until)}>
        {phase === 'work' ? (
          <Button small data-testid="focus-end" onClick={() => end(false, t('focus.ended'))}>
            {t('focus.end')}
          </Button>
        ) : (
          <>
            <Button small kind="primary" data-testid="focus-next" onClick={() => beginFocus(app, clientId)}>
              {t('focus.next')}
            </Button>
            <Button small data-testid="focus-go-on" onClick={() => end(true, t('focus.went-on'))}>
              {t('focus.go-on')}
            </Button>
            <Button small kind="quiet" data-testid="focus-done" onClick={() => end(false, t('focus.ended'))}>
              {t('focus.done')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
