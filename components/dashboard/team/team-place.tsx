import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { InTeam } from './in-team';
import { SoloTeam } from './solo-team';
import './team.css';

/** Who shares this workspace, how it stands with each of their devices, and how somebody comes in or goes. */
export function TeamPlace() {
  const team = useQuery('team', {});
  return (
    <section class="place team">
      <header class="place-head">
        <h1>{t('dashboard.place.team')}</h1>
        {team?.kind === 'team' && <span class="quiet place-count">{team.name}</span>}
      </header>
      {team?.kind === 'solo' && <SoloTeam joining={team.joining} />}
      {team?.kind === 'team' && <InTeam team={team} />}
    </section>
  );
}
