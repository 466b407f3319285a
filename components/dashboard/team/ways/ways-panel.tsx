import type { InTeamView } from '../../../../lib/bridge/contract';
import { t } from '../../../i18n';
import { useQuery } from '../../../model/use-query';
import { IceServers } from './ice-servers';
import { MailboxSettings } from './mailbox-setting';
import { SignalingServers } from './signaling-servers';

/** The servers between devices: the team's, and those of this device alone. */
export function WaysPanel({ team }: { readonly team: InTeamView }) {
  const ways = useQuery('ways', {});
  return (
    <section id="way-servers" class="panel" aria-label={t('ways.title')} data-testid="ways">
      <h2>{t('ways.title')}</h2>
      <h3>{t('team.servers')}</h3>
      <SignalingServers team={team} />
      {ways && !team.ended && (
        <>
          <IceServers servers={ways.iceServers} />
          <MailboxSettings mailbox={ways.mailbox} />
        </>
      )}
    </section>
  );
}
