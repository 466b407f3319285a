import { t } from '../../i18n';
import { SettingsSection } from './settings-section';

/** Where the data is, and who sees it: nobody else. */
export function PrivacySection() {
  return (
    <SettingsSection title={t('dashboard.settings.privacy')} testId="settings-privacy">
      <ul class="privacy live-wide">
        <li>{t('dashboard.privacy.where')}</li>
        <li>{t('dashboard.privacy.pages')}</li>
        <li>{t('dashboard.privacy.requests')}</li>
        <li>{t('dashboard.privacy.backup')}</li>
      </ul>
    </SettingsSection>
  );
}
