import { Button } from '../../design/button';
import { veil } from '../../design/veil';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import './focus-line.css';

/** The client everything in front is for, in sight on every page until it is ended. */
export function WorkingLine() {
  const { act } = useApp();
  const client = useQuery('workingFor', {});
  if (!client) return null;
  return (
    <section class="focus-line" data-testid="working-for" aria-label={t('suggested.settings')}>
      <p role="status">{t('suggested.working', { client: veil(client.name) })}</p>
      <Button
        small
        data-testid="working-end"
        onClick={() => void act('workFor', { clientId: null }, t('suggested.working.ended'))}
      >
        {t('suggested.working.end')}
      </Button>
    </section>
  );
}
