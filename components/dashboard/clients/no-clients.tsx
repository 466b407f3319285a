import { FileInput, Mail, PlayCircle, UserPlus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { hrefOf } from '../frame/route';

/** Nobody is here yet: the ways to begin. */
export function NoClients({ onNew }: { readonly onNew: () => void }) {
  const { act, status } = useApp();
  const inDemo = status.value?.workspace === 'demo';
  return (
    <section class="begin" data-testid="no-clients">
      <h2>{t('dashboard.begin.title')}</h2>
      <p class="quiet">{t('dashboard.begin.hint')}</p>
      <ul>
        <Way
          icon={<Mail size={18} aria-hidden />}
          title={t('dashboard.begin.mail')}
          hint={t('dashboard.begin.mail.hint')}
        />
        <Way
          icon={<UserPlus size={18} aria-hidden />}
          title={t('dashboard.begin.hand')}
          hint={t('dashboard.begin.hand.hint')}
          action={
            <Button kind="primary" onClick={onNew}>
              {t('dashboard.clients.new')}
            </Button>
          }
        />
        <Way
          icon={<FileInput size={18} aria-hidden />}
          title={t('dashboard.begin.import')}
          hint={t('dashboard.begin.import.hint')}
          action={
            <a class="button button-plain" href={hrefOf({ place: 'import' })}>
              {t('dashboard.place.import')}
            </a>
          }
        />
        {!inDemo && (
          <Way
            icon={<PlayCircle size={18} aria-hidden />}
            title={t('dashboard.begin.demo')}
            hint={t('dashboard.begin.demo.hint')}
            action={
              <Button
                data-testid="open-demo"
                onClick={() => void act('openWorkspace', { workspace: 'demo' })}
              >
                {t('dashboard.demo.open')}
              </Button>
            }
          />
        )}
      </ul>
    </section>
  );
}

interface WayProps {
  readonly icon: ComponentChildren;
  readonly title: string;
  readonly hint: string;
  readonly action?: ComponentChildren;
}

function Way({ icon, title, hint, action }: WayProps) {
  return (
    <li class="begin-way">
      <span class="begin-icon">{icon}</span>
      <div>
        <h3>{title}</h3>
        <p class="quiet">{hint}</p>
      </div>
      {action}
    </li>
  );
}
