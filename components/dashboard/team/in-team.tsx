import type { InTeamView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { AskingList } from './asking-list';
import { Invites } from './invites';
import { MemberList } from './member-list';
import { TeamSettings } from './team-settings';

/** A team: who asks to come in first, then everybody with their devices, the invites, and what can be set. */
export function InTeam({ team }: { readonly team: InTeamView }) {
  return (
    <div class="team-column">
      {!team.current && (
        <p class="notice notice-danger" role="alert">
          {t('team.removed')}
        </p>
      )}
      <AskingList asking={team.asking} />
      <MemberList team={team} />
      {team.current && <Invites team={team} />}
      <TeamSettings team={team} />
    </div>
  );
}
