import { useState } from 'preact/hooks';
import type { InTeamView, InviteAnswer, TeamRole } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { InviteCode } from './invite-code';

/** Invites: one is made for one person or device, used once, and can be taken back. */
export function Invites({ team }: { readonly team: InTeamView }) {
  const { act, now } = useApp();
  const [made, setMade] = useState<InviteAnswer>();
  const make = async (purpose: 'device' | TeamRole) => {
    setMade((await act('inviteToTeam', { for: purpose }))?.value);
  };
  return (
    <section class="panel" aria-label={t('team.invites')} data-testid="team-invites">
      <h2>{t('team.invites')}</h2>
      <div class="team-actions">
        {team.role === 'owner' && (
          <>
            <Button
              kind={team.asking.length > 0 ? 'plain' : 'primary'}
              data-testid="invite-member"
              onClick={() => void make('member')}
            >
              {t('team.invite.member')}
            </Button>
            <Button data-testid="invite-owner" onClick={() => void make('owner')}>
              {t('team.invite.owner')}
            </Button>
          </>
        )}
        <Button data-testid="invite-device" onClick={() => void make('device')}>
          {t('team.invite.device')}
        </Button>
      </div>
      {made && team.invites.some(({ id }) => id === made.invite) && (
        <InviteCode invite={made} onDone={() => setMade(undefined)} />
      )}
      {team.invites.length > 0 && (
        <ul class="team-devices">
          {team.invites.map((invite) => (
            <li key={invite.id} class="team-device" data-testid="team-invite">
              <span class="team-device-name">{t(`team.invite.for.${invite.for}`)}</span>
              <span class="team-device-words">
                {t(invite.here ? 'team.invite.until' : 'team.invite.elsewhere', {
                  when: `${formatDay(invite.expiresAt, now.value)} ${formatTime(invite.expiresAt)}`,
                })}
              </span>
              <Button small kind="quiet" onClick={() => void act('revokeInvite', { invite: invite.id })}>
                {t('team.invite.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
