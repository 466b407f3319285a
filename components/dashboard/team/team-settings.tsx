import { useState } from 'preact/hooks';
import type { InTeamView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { LiveField } from '../form/live-field';
import { readText } from '../form/read-field';

/** The team's name, and the way out. */
export function TeamSettings({ team }: { readonly team: InTeamView }) {
  const { act } = useApp();
  const [leaving, setLeaving] = useState(false);
  return (
    <section class="panel" aria-label={t('team.settings')} data-testid="team-settings">
      <h2>{t('team.settings')}</h2>
      {!team.ended && team.role === 'owner' && (
        <LiveField<string>
          label={t('team.team-name')}
          text={team.name}
          read={(typed) => (typed === '' ? { wrong: t('team.wrong.team-name') } : readText(typed))}
          onCommit={(name) => void (name && act('renameTeam', { name }, t('team.renamed')))}
          testId="team-name"
        />
      )}
      {!team.ended && (
        <div class="team-actions">
          {!leaving && (
            <Button kind="quiet" data-testid="team-leave" onClick={() => setLeaving(true)}>
              {t('team.leave')}
            </Button>
          )}
          {leaving && (
            <>
              <p>{t('team.leave.sure')}</p>
              <Button kind="danger" onClick={() => void act('leaveTeam', { scope: 'device' })}>
                {t('team.leave.device')}
              </Button>
              <Button kind="danger" onClick={() => void act('leaveTeam', { scope: 'member' })}>
                {t('team.leave.all')}
              </Button>
              <Button kind="quiet" onClick={() => setLeaving(false)}>
                {t('action.cancel')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
