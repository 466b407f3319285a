import { useState } from 'preact/hooks';
import type { JoiningView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { FoundForm } from './found-form';
import { JoinForm } from './join-form';
import { Joining } from './joining';

/** Nobody else yet: found a team, or join one. */
export function SoloTeam({ joining }: { readonly joining: JoiningView | undefined }) {
  const [doing, setDoing] = useState<'found' | 'join'>();
  if (joining) return <Joining joining={joining} />;
  const done = () => setDoing(undefined);
  return (
    <div class="team-column">
      <p class="quiet team-words">{t('team.solo')}</p>
      {doing === undefined && (
        <div class="team-actions">
          <Button kind="primary" data-testid="team-found" onClick={() => setDoing('found')}>
            {t('team.found')}
          </Button>
          <Button data-testid="team-join" onClick={() => setDoing('join')}>
            {t('team.join')}
          </Button>
        </div>
      )}
      {doing === 'found' && <FoundForm onDone={done} />}
      {doing === 'join' && <JoinForm onDone={done} />}
    </div>
  );
}
