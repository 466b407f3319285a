import type { InTeamView } from '../../../lib/bridge/contract';
import { AskingList } from './asking-list';
import { Charges } from './charges';
import { EndedNotice } from './ended-notice';
import { Invites } from './invites';
import { MemberList } from './member-list';
import { TeamLog } from './team-log';
import { TeamSettings } from './team-settings';
import { CodePanel } from './ways/code-panel';

/** A team: who asks to come in first, then everybody with their devices, the invites, and what can be set. */
export function InTeam({ team }: { readonly team: InTeamView }) {
  return (
    <div class="team-column">
      {team.ended && <EndedNotice ended={team.ended} />}
      <AskingList asking={team.asking} />
      <MemberList team={team} />
      {!team.ended && <Invites team={team} />}
      {!team.ended && <CodePanel role={team.role} />}
      {!team.ended && <Charges />}
      {!team.ended && <TeamLog />}
      <TeamSettings team={team} />
    </div>
  );
}
