import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../lib/bridge/contract';
import { normaliseAddress } from '../../../lib/domain/mail-address';
import { AddInput } from '../../card/add-input';
import { Chip } from '../../design/chip';
import { t } from '../../i18n';
import type { Read } from '../form/live-field';
import { readDomain } from '../form/read-field';
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

interface OwnListProps {
  readonly label: string;
  readonly add: string;
  readonly placeholder: string;
  readonly items: readonly string[];
  readonly read: (typed: string) => Read<string>;
  readonly onChange: (items: readonly string[]) => void;
  readonly testId: string;
}

function OwnList({ label, add, placeholder, items, read, onChange, testId }: OwnListProps) {
  const [wrong, setWrong] = useState<string>();
  const take = (typed: string) => {
    const result = read(typed);
    setWrong('wrong' in result ? `${typed}: ${result.wrong}` : undefined);
    if ('value' in result && result.value !== undefined && !items.includes(result.value))
      onChange([...items, result.value]);
  };
  return (
    <div class="live-field live-wide" role="group" aria-label={label} data-testid={testId}>
      <span class="settings-label">{label}</span>
      <div class="chips">
        {items.map((item) => (
          <Chip
            key={item}
            label={item}
            removeLabel={t('action.remove', { name: item })}
            onRemove={() => onChange(items.filter((other) => other !== item))}
          />
        ))}
        <AddInput label={add} placeholder={placeholder} onAdd={take} />
      </div>
      {wrong !== undefined && (
        <p class="live-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
