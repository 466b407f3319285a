import type { SettingsView } from '../../../lib/bridge/contract';
import { normaliseAddress } from '../../../lib/domain/mail-address';
import { t } from '../../i18n';
import type { Read } from '../form/live-field';
import { readDomain } from '../form/read-field';
import { OwnList } from './own-list';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

/** Addresses and domains that are ours: mail from them is never a client's. */
export function OursSection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  return (
    <SettingsSection
      title={t('dashboard.settings.ours')}
      hint={t('dashboard.settings.ours.hint')}
      testId="settings-ours"
    >
      <OwnList
        label={t('dashboard.settings.addresses')}
        add={t('contacts.address')}
        placeholder={t('contacts.add-address')}
        items={settings.ownAddresses}
        read={readAddress}
        onChange={(items) => set('ownAddresses', items, t('dashboard.settings.addresses'))}
        testId="own-addresses"
      />
      <OwnList
        label={t('contacts.domains')}
        add={t('contacts.domain')}
        placeholder={t('contacts.add-domain')}
        items={settings.ownDomains}
        read={readDomain}
        onChange={(items) => set('ownDomains', items, t('contacts.domains'))}
        testId="own-domains"
      />
    </SettingsSection>
  );
}

function readAddress(typed: string): Read<string> {
  const address = normaliseAddress(typed);
  return address === undefined ? { wrong: t('dashboard.wrong.address') } : { value: address };
}
