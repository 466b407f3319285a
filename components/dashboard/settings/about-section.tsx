import type { StatusView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { SettingsSection } from './settings-section';

const licence = 'MIT';

/** Which version this is. */
export function AboutSection({ status }: { readonly status: StatusView }) {
  return (
    <SettingsSection title={t('dashboard.settings.about')} testId="settings-about">
      <dl class="facts live-wide">
        <dt>{t('dashboard.about.version')}</dt>
        <dd>{status.version}</dd>
        <dt>{t('dashboard.about.licence')}</dt>
        <dd>{licence}</dd>
      </dl>
    </SettingsSection>
  );
}
