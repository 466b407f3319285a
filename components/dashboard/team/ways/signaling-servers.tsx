import type { InTeamView } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { readAddresses } from '../read-addresses';
import { AddServer, ServerList } from './server-list';

/** Where the team's devices find each other, whether each is reached from here, and for owners which they are. */
export function SignalingServers({ team }: { readonly team: InTeamView }) {
  const { act } = useApp();
  const owner = !team.ended && team.role === 'owner';
  const set = (addresses: readonly string[]) => act('setTeamAddresses', { addresses }, t('team.servers.set'));
  const rows = team.ways.map(({ where, state, message }) => ({
    where,
    reached: state === 'connected',
    words: t(`team.way.${state}`),
    title: message,
    actions: owner && team.addresses.includes(where) && (
      <Button
        small
        kind="quiet"
        onClick={() => void set(team.addresses.filter((address) => address !== where))}
      >
        {t('team.remove')}
      </Button>
    ),
  }));
  return (
    <>
      <ServerList label={t('team.servers')} rows={rows} testId="team-way" />
      {owner && (
        <AddServer
          label={t('team.servers')}
          hint={t('team.servers.hint')}
          placeholder={t('team.servers.example')}
          testId="team-address"
          onAdd={async (typed) => {
            const read = readAddresses(typed);
            if ('wrong' in read) return read.wrong;
            const added = await set([...new Set([...team.addresses, ...read.value])]);
            return added ? undefined : t('ways.not-added');
          }}
        />
      )}
    </>
  );
}
