import type { InTeamView, TeamMemberView } from '../../lib/bridge/contract';
import { t } from '../i18n';
import { useQuery } from '../model/use-query';

/** Who has what is here, in a few words; nothing while there is no team. Truthful: "in sync" is on their disk. */
export function TeamWords() {
  const team = useQuery('team', {});
  if (team?.kind !== 'team') return null;
  if (team.ended) return <span class="status-team">{t(`team.${team.ended.kind}.short`)}</span>;
  return (
    <span class="status-team" data-testid="team-status" title={unreached(team) ?? team.name}>
      {words(team)}
    </span>
  );
}

/** Which servers are not reached, when none is; undefined while one may be. */
function unreached({ ways }: InTeamView): string | undefined {
  if (ways.some(({ state }) => state !== 'unreachable')) return undefined;
  if (ways.length === 0) return t('team.no-server');
  return t('team.no-way', { names: ways.map(({ where }) => where).join(', ') });
}

function words(team: InTeamView): string {
  const others = team.members.filter(({ me, devices }) => !me || devices.length > 1);
  const connected = others.filter((member) => reached(member).length > 0);
  if (connected.length === 0) {
    const isLeft = others.flatMap(({ devices }) => devices).some(({ inMailbox }) => inMailbox);
    return [
      t('team.status.alone'),
      ...(unreached(team) === undefined ? [] : [t('team.status.no-way')]),
      ...(isLeft ? [t('team.device.in-mailbox')] : []),
    ].join(' · ');
  }
  const behind = connected.filter((member) => reached(member).some(({ inSync }) => !inSync));
  const same = connected.filter((member) => !behind.includes(member));
  return [
    ...(same.length > 0 ? [t('team.status.in-sync', { names: namesOf(same) })] : []),
    ...(behind.length > 0 ? [t('team.status.catching-up', { names: namesOf(behind) })] : []),
  ].join(' · ');
}

function reached({ devices }: TeamMemberView) {
  return devices.filter(({ link }) => link === 'connected' || link === 'interrupted');
}

function namesOf(members: readonly TeamMemberView[]): string {
  return members.map(({ name, me }) => (me ? t('team.your-devices') : name)).join(', ');
}
