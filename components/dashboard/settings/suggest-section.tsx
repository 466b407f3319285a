import type { SettingsView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { LiveChoice } from '../form/live-choice';
import { readDomain } from '../form/read-field';
import { OwnList } from './own-list';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

/** Whether this device may note which client is in front, and where it never does. */
export function SuggestSection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  const { suggestTime, suggestExcept } = settings;
  return (
    <SettingsSection title={t('suggested.settings')} hint={t('suggested.consent')} testId="settings-suggest">
      <LiveChoice
        label={t('suggested.consent.title')}
        value={suggestTime ? 'on' : 'off'}
        options={(['off', 'on'] as const).map((value) => ({ value, label: t(`suggested.${value}`) }))}
        onCommit={(value) => set('suggestTime', value === 'on', t('suggested.settings'))}
        testId="setting-suggestTime"
      />
      <OwnList
        label={t('suggested.except')}
        add={t('contacts.domain')}
        placeholder={t('suggested.except.add')}
        items={suggestExcept}
        read={readDomain}
        onChange={(items) => set('suggestExcept', items, t('suggested.except'))}
        testId="suggest-except"
      />
    </SettingsSection>
  );
}
