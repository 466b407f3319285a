import { CornerUpLeft } from 'lucide-preact';
import { Button } from '../../design/button';
import { veil } from '../../design/veil';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';

const shown = 3;

/** What was interrupted, the latest first: one click takes the same work up again. */
export function WayBack() {
  const { act } = useApp();
  const back = useQuery('wayBack', {}) ?? [];
  if (back.length === 0) return null;
  return (
    <div class="timer-back" role="group" aria-label={t('timer.back.title')}>
      {back.slice(0, shown).map(({ entryId, clientName }) => (
        <Button
          key={entryId}
          small
          icon={<CornerUpLeft size={12} aria-hidden />}
          data-testid="timer-back"
          onClick={() => void act('resumeTimer', { entryId }, t('timer.switched', { client: clientName }))}
        >
          {t('timer.back', { client: veil(clientName) })}
        </Button>
      ))}
    </div>
  );
}
