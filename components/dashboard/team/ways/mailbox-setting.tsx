import { useState } from 'preact/hooks';
import type { MailboxSetting, MailboxView } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { textOf } from '../../form/read-form';
import { SheetField } from '../../form/sheet-fields';
import { SheetForm } from '../../form/sheet-form';
import { readAddresses } from '../read-addresses';
import { ServerList } from './server-list';

/** The mailbox of this device: for teammates who are never online together. What lies there is not called synced. */
export function MailboxSettings({ mailbox }: { readonly mailbox: MailboxView | undefined }) {
  const { act } = useApp();
  const [editing, setEditing] = useState(false);
  return (
    <div
      class="team-confirm"
      data-testid="mailbox"
      data-state={mailbox?.state}
      data-holds={mailbox?.holdsAll}
    >
      <h3>{t('ways.mailbox')}</h3>
      <p class="quiet">{t('ways.mailbox.hint')}</p>
      {mailbox && (
        <ServerList
          label={t('ways.mailbox')}
          testId="mailbox-server"
          rows={[
            {
              where: mailbox.servers.join(' '),
              reached: mailbox.state === 'connected',
              words: wordsOf(mailbox),
              title: mailbox.message,
              actions: (
                <Button small kind="quiet" onClick={() => void act('setMailbox', {})}>
                  {t('team.remove')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {editing ? (
        <SheetForm<MailboxSetting>
          label={t('ways.mailbox')}
          testId="mailbox-form"
          onDone={() => setEditing(false)}
          read={(data) => {
            const read = readAddresses(textOf(data, 'servers'));
            if ('wrong' in read) return { wrong: read.wrong, field: 'servers' };
            if (read.value.length === 0) return { wrong: t('ways.mailbox.wrong'), field: 'servers' };
            const place = textOf(data, 'place');
            if (!/^[\w-]{1,64}$/.test(place)) return { wrong: t('ways.mailbox.place.wrong'), field: 'place' };
            const [user, password] = [textOf(data, 'user'), textOf(data, 'password')];
            return {
              value: {
                servers: read.value,
                place,
                ...(user ? { user } : {}),
                ...(password ? { password } : {}),
              },
            };
          }}
          onSave={async (value) =>
            (await act('setMailbox', { mailbox: value }, t('ways.kept'))) !== undefined
          }
        >
          <SheetField
            label={t('ways.address')}
            name="servers"
            value={mailbox?.servers.join(' ')}
            hint={t('ways.mailbox.wrong')}
            wide
          />
          <SheetField
            label={t('ways.mailbox.place')}
            name="place"
            value={mailbox?.place}
            hint={t('ways.mailbox.place.hint')}
          />
          <SheetField label={t('ways.user')} name="user" value={mailbox?.user} />
          <SheetField
            label={t('ways.password')}
            name="password"
            type="password"
            {...(mailbox ? { hint: t('ways.password.stays') } : {})}
          />
        </SheetForm>
      ) : (
        <div class="team-actions">
          <Button data-testid="mailbox-set" onClick={() => setEditing(true)}>
            {t(mailbox ? 'ways.mailbox.change' : 'ways.mailbox.set')}
          </Button>
        </div>
      )}
    </div>
  );
}

function wordsOf({ state, holdsAll, caughtUp, notYet }: MailboxView): string {
  if (state !== 'connected') return t(`ways.mailbox.${state}`);
  const words = [
    t(holdsAll ? 'ways.mailbox.left' : 'ways.mailbox.leaving'),
    t(caughtUp ? 'ways.mailbox.read' : 'ways.mailbox.reading'),
  ];
  if (notYet > 0) words.push(t('ways.mailbox.not-yet', { n: notYet }));
  return words.join(' · ');
}
