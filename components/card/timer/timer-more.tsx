import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { formatUnit } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { beginFocus } from './begin-focus';

interface TimerMoreProps {
  readonly clientId: ClientId;
  readonly clientName: string;
}

/** Two more ways to work on a client: a round without distraction, and everything in front being theirs. */
export function TimerMore({ clientId, clientName }: TimerMoreProps) {
  const app = useApp();
  const round = useQuery('focus', {});
  const working = useQuery('workingFor', {});
  const known = app.settings.value;
  const work = () => {
    // Nothing is noted before the person has agreed: where they can, it says what is noted.
    if (known?.suggestTime)
      void app.act('workFor', { clientId }, t('suggested.working', { client: clientName }));
    else app.shell.openDashboard('settings');
  };
  return (
    <div class="timer-facts">
      {!round && known && (
        <Button kind="link" data-testid="focus-start" onClick={() => beginFocus(app, clientId)}>
          {t('focus.start', { minutes: formatUnit(known.focusMinutes, 'minute') })}
        </Button>
      )}
      {working?.clientId !== clientId && (
        <Button kind="link" data-testid="working-here" onClick={work}>
          {t('suggested.working.here')}
        </Button>
      )}
    </div>
  );
}
