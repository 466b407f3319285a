import type { InTeamView } from '../../../lib/bridge/contract';
import { Conflicts } from '../../card/feed/conflicts';
import { Feed } from '../../card/feed/feed';
import { t } from '../../i18n';
import { AskingList } from './asking-list';
import { Charges } from './charges';
import { EndedNotice } from './ended-notice';
import { Invites } from './invites';
import { MemberList } from './member-list';
import { TeamLog } from './team-log';
import { TeamSettings } from './team-settings';
import { ChangeFilePanel } from './ways/change-file-panel';
import { CodePanel } from './ways/code-panel';
import { NoWay } from './ways/no-way';
import { WaysPanel } from './ways/ways-panel';

/** A team: who asks to come in first, then everybody with their devices, the invites, and what can be set. */
export function InTeam({ team }: { readonly team: InTeamView }) {
  return (
    <div class="team-column">
      {team.ended && <EndedNotice ended={team.ended} />}
      <NoWay team={team} />
      <AskingList asking={team.asking} />
      <Conflicts />
      <MemberList team={team} />
      {!team.ended && <Invites team={team} />}
      {!team.ended && <CodePanel role={team.role} />}
      {!team.ended && <ChangeFilePanel team={team} />}
      <WaysPanel team={team} />
      <section class="panel" aria-label={t('feed.title')} data-testid="team-feed">
        <h2>{t('feed.title')}</h2>
        <Feed />
      </section>
      {!team.ended && <Charges />}
      {!team.ended && <TeamLog />}
      <TeamSettings team={team} />
    </div>
  );
}
