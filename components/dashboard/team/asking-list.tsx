import type { AskingView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

/** Whoever asks to be let in, with the code that both people compare. Nobody comes in by themselves. */
export function AskingList({ asking }: { readonly asking: readonly AskingView[] }) {
  const { act } = useApp();
  return (
    <div role="status">
      {asking.map(({ id, name, code, for: purpose }) => (
        <section key={id} class="panel team-asking" data-testid="team-asking" aria-label={name}>
          <p>{t(purpose === 'device' ? 'team.asks.device' : 'team.asks', { name })}</p>
          <p class="team-code" data-testid="asking-code">
            {code}
          </p>
          <p class="quiet">{t('team.asks.compare')}</p>
          <div class="team-actions">
            <Button
              kind="primary"
              data-testid="team-admit"
              onClick={() => void act('answerAsking', { id, admit: true }, t('team.admitted', { name }))}
            >
              {t('team.admit')}
            </Button>
            <Button data-testid="team-refuse" onClick={() => void act('answerAsking', { id, admit: false })}>
              {t('team.refuse')}
            </Button>
          </div>
        </section>
      ))}
    </div>
  );
}
