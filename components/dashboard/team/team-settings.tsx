import { useState } from 'preact/hooks';
import type { InTeamView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { LiveField } from '../form/live-field';
import { readText } from '../form/read-field';
import { readAddresses } from './read-addresses';

/** The team's name, where its devices find each other, and the way out. */
export function TeamSettings({ team }: { readonly team: InTeamView }) {
  const { act } = useApp();
  const [leaving, setLeaving] = useState(false);
  return (
    <section class="panel" aria-label={t('team.settings')} data-testid="team-settings">
      <h2>{t('team.settings')}</h2>
      {!team.ended && team.role === 'owner' && (
        <>
          <LiveField<string>
            label={t('team.team-name')}
            text={team.name}
            read={(typed) => (typed === '' ? { wrong: t('team.wrong.team-name') } : readText(typed))}
            onCommit={(name) => void (name && act('renameTeam', { name }, t('team.renamed')))}
            testId="team-name"
          />
          <LiveField<readonly string[]>
            label={t('team.servers')}
            text={team.addresses.join(' ')}
            hint={t('team.servers.hint')}
            read={readAddresses}
            onCommit={(addresses) =>
              void act('setTeamAddresses', { addresses: addresses ?? [] }, t('team.servers.set'))
            }
            testId="team-addresses"
          />
        </>
      )}
      <ul class="team-devices" aria-label={t('team.servers')}>
        {team.ways.map(({ where, state, message }) => (
          <li key={where} class="team-device" data-testid="team-way" data-state={state}>
            <span class={`status-dot status-${state === 'connected' ? 'saved' : 'connecting'}`} aria-hidden />
            <span class="team-device-name">{where}</span>
            <span class="team-device-words" title={message}>
              {t(`team.way.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      {!team.ended && team.ways.every(({ state }) => state === 'unreachable') && (
        <p class="notice">{t('team.no-way')}</p>
      )}
      {!team.ended && (
        <div class="team-actions">
          {!leaving && (
            <Button kind="quiet" data-testid="team-leave" onClick={() => setLeaving(true)}>
              {t('team.leave')}
            </Button>
          )}
          {leaving && (
            <>
              <p>{t('team.leave.sure')}</p>
              <Button kind="danger" onClick={() => void act('leaveTeam', { scope: 'device' })}>
                {t('team.leave.device')}
              </Button>
              <Button kind="danger" onClick={() => void act('leaveTeam', { scope: 'member' })}>
                {t('team.leave.all')}
              </Button>
              <Button kind="quiet" onClick={() => setLeaving(false)}>
                {t('action.cancel')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
