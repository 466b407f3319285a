import { t } from '../../i18n';
import type { SitesPort } from '../../model/sites-port';
import { AddSite } from './add-site';
import { SettingsSection } from './settings-section';
import { SiteList } from './site-list';

/** Where pages are read: granted, asked for and given back in one place. */
export function SitesSection({ sites }: { readonly sites: SitesPort }) {
  return (
    <SettingsSection
      title={t('dashboard.settings.sites')}
      hint={t('dashboard.settings.sites.hint')}
      testId="settings-sites"
    >
      <SiteList sites={sites} />
      <AddSite sites={sites} />
    </SettingsSection>
  );
}
