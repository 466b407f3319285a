import { useState } from 'preact/hooks';
import type { IceServer } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { textOf } from '../../form/read-form';
import { SheetField } from '../../form/sheet-fields';
import { SheetForm } from '../../form/sheet-form';
import { ServerList } from './server-list';

const ADDRESS = /^(stuns?:[^\s?/]+|turns?:[^\s?/]+(\?transport=(udp|tcp))?)$/i;

/** STUN and TURN servers of this device, for networks that keep two browsers apart. */
export function IceServers({ servers }: { readonly servers: readonly IceServer[] }) {
  const { act, engine } = useApp();
  const [adding, setAdding] = useState(false);
  const [checked, setChecked] = useState<Readonly<Record<string, boolean | 'checking'>>>({});
  const check = async (server: IceServer) => {
    setChecked((before) => ({ ...before, [server.url]: 'checking' }));
    const answer = await engine.send('checkIceServer', { server }).catch(() => undefined);
    setChecked((before) => ({ ...before, [server.url]: answer?.value.reached ?? false }));
  };
  const rows = servers.map((server) => {
    const state = checked[server.url];
    const words =
      state === undefined
        ? ''
        : state === 'checking'
          ? 'ways.checking'
          : state
            ? 'ways.reached'
            : 'ways.not-reached';
    return {
      where: server.url,
      reached: state === true,
      words: words === '' ? '' : t(words),
      actions: (
        <>
          <Button small kind="quiet" onClick={() => void check(server)}>
            {t('ways.check')}
          </Button>
          <Button
            small
            kind="quiet"
            onClick={() =>
              void act('setIceServers', { servers: servers.filter(({ url }) => url !== server.url) })
            }
          >
            {t('team.remove')}
          </Button>
        </>
      ),
    };
  });
  return (
    <div class="team-confirm">
      <h3>{t('ways.ice')}</h3>
      <p class="quiet">{t('ways.ice.hint')}</p>
      <ServerList label={t('ways.ice')} rows={rows} testId="ice-server" />
      {adding ? (
        <SheetForm<IceServer>
          label={t('ways.ice.add')}
          testId="ice-form"
          onDone={() => setAdding(false)}
          read={(data) => {
            const [url, user, password] = [
              textOf(data, 'url'),
              textOf(data, 'user'),
              textOf(data, 'password'),
            ];
            if (!ADDRESS.test(url)) return { wrong: t('ways.ice.wrong'), field: 'url' };
            if (/^turn/i.test(url) && (user === '' || password === ''))
              return { wrong: t('ways.ice.turn'), field: user === '' ? 'user' : 'password' };
            return { value: { url, ...(user ? { user } : {}), ...(password ? { password } : {}) } };
          }}
          onSave={async (server) => {
            const others = servers.filter(({ url }) => url !== server.url);
            return (
              (await act('setIceServers', { servers: [...others, server] }, t('ways.kept'))) !== undefined
            );
          }}
        >
          <SheetField label={t('ways.address')} name="url" hint={t('ways.ice.wrong')} wide />
          <SheetField label={t('ways.user')} name="user" />
          <SheetField label={t('ways.password')} name="password" type="password" />
        </SheetForm>
      ) : (
        <div class="team-actions">
          <Button data-testid="ice-add" onClick={() => setAdding(true)}>
            {t('ways.ice.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
