import type { SettingsView, StatusView } from '../../../lib/bridge/contract';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { SettingsSection } from './settings-section';

interface StorageSectionProps {
  readonly settings: SettingsView;
  readonly status: StatusView;
}

/** Whether the work is on disk, and what could not be read: kept, counted, and named with its reason. */
export function StorageSection({ settings, status }: StorageSectionProps) {
  const save = useApp().save.value;
  const { setAside } = settings;
  return (
    <SettingsSection
      title={t('dashboard.settings.storage')}
      hint={t('dashboard.settings.storage.hint')}
      testId="settings-storage"
    >
      <dl class="facts live-wide">
        <dt>{t('dashboard.storage.state')}</dt>
        <dd>
          <span class={`status-dot status-${save}`} aria-hidden /> {t(`dashboard.storage.${save}`)}
        </dd>
        <dt>{t('dashboard.place.clients')}</dt>
        <dd>{formatNumber(status.clients)}</dd>
        <dt>{t('dashboard.storage.set-aside')}</dt>
        <dd>
          {setAside.length === 0 ? t('dashboard.storage.set-aside.none') : formatNumber(setAside.length)}
        </dd>
      </dl>
      {status.wiped && (
        <p class="notice notice-danger live-wide" role="alert">
          {t('dashboard.storage.wiped')}
        </p>
      )}
      {status.newer && <p class="notice live-wide">{t('save.newer')}</p>}
      {setAside.length > 0 && (
        <div class="live-wide">
          <p class="quiet">{t('dashboard.storage.set-aside.hint')}</p>
          <ul class="set-aside" data-testid="set-aside">
            {setAside.map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                <span>{where}</span>
                <span class="quiet">{message}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SettingsSection>
  );
}
