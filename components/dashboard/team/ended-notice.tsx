import type { EndedView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

/** This device is out of the team: by whom and when, what that means, and how to go on. */
export function EndedNotice({ ended }: { readonly ended: EndedView }) {
  const { act, now } = useApp();
  const when = ended.at === undefined ? '' : `${formatDay(ended.at, now.value)} ${formatTime(ended.at)}`;
  return (
    <section class="panel team-ended" role="alert" data-testid="team-ended" data-how={ended.kind}>
      <h2>{phrase(ended, when)}</h2>
      <p>{t('team.ended.kept')}</p>
      <div class="team-actions">
        <Button
          kind="primary"
          data-testid="team-start-over"
          onClick={() => void act('startOver', {}, t('team.started-over'))}
        >
          {t('team.start-over')}
        </Button>
      </div>
      <p class="quiet">{t('team.start-over.hint')}</p>
    </section>
  );
}

function phrase({ kind, by, at }: EndedView, when: string): string {
  if (kind === 'left') return t('team.left', { when });
  return by === '' || at === undefined ? t('team.removed.unknown') : t('team.removed', { by, when });
}
