import { useState } from 'preact/hooks';
import type { InTeamView, TeamMemberView } from '../../../lib/bridge/contract';
import { Avatar } from '../../design/avatar';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { DeviceLine } from './device-line';

/** Everybody in the team, with how it stands with each of their devices. */
export function MemberList({ team }: { readonly team: InTeamView }) {
  return (
    <ul class="team-members" aria-label={t('team.members')}>
      {team.members.map((member) => (
        <Member key={member.id} member={member} team={team} />
      ))}
    </ul>
  );
}

function Member({ member, team }: { readonly member: TeamMemberView; readonly team: InTeamView }) {
  const { act } = useApp();
  const [removing, setRemoving] = useState(false);
  const owner = !team.ended && team.role === 'owner';
  const { id, name, role, me } = member;
  const other = role === 'owner' ? 'member' : 'owner';
  return (
    <li class="panel team-member" data-testid="team-member" data-name={name}>
      <div class="team-member-head">
        <Avatar name={name} />
        <span class="team-member-name">
          <strong>{name}</strong> {me && <span class="quiet">{t('team.you')}</span>}
        </span>
        <span class="quiet">{t(`team.role.${role}`)}</span>
        {owner && !me && !removing && (
          <>
            <Button small kind="quiet" onClick={() => void act('setTeamRole', { member: id, role: other })}>
              {t(`team.make.${other}`)}
            </Button>
            <Button small kind="quiet" data-testid="team-remove" onClick={() => setRemoving(true)}>
              {t('team.remove')}
            </Button>
          </>
        )}
      </div>
      {removing && (
        <div class="team-confirm" role="group" aria-label={t('team.remove.sure', { name })}>
          <p>{t('team.remove.sure', { name })}</p>
          <div class="team-actions">
            <Button
              small
              kind="danger"
              data-testid="team-remove-sure"
              onClick={() => void act('removeFromTeam', { members: [id] }, t('team.removed.done', { name }))}
            >
              {t('team.remove')}
            </Button>
            <Button small kind="quiet" onClick={() => setRemoving(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        </div>
      )}
      <ul class="team-devices">
        {member.devices.map((device) => (
          <DeviceLine
            key={device.id}
            device={device}
            canName={!team.ended && me}
            canRemove={!team.ended && !device.here && (owner || me) && member.devices.length > 1}
          />
        ))}
      </ul>
    </li>
  );
}
