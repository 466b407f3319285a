import type { SettingsView } from '../../../lib/bridge/contract';
import { t } from '../../i18n';
import { LiveChoice } from '../form/live-choice';
import { LiveField } from '../form/live-field';
import { readText } from '../form/read-field';
import { languageNames } from './language-names';
import { SettingsSection } from './settings-section';
import { useSetting } from './use-setting';

/** Who I am, and how it looks to me. */
export function LookSection({ settings }: { readonly settings: SettingsView }) {
  const set = useSetting();
  const languages = (['en', 'zh-TW', 'zh-CN'] as const).map((value) => ({
    value,
    label: languageNames[value],
  }));
  const themes = (['auto', 'light', 'dark'] as const).map((value) => ({
    value,
    label: t(`dashboard.theme.${value}`),
  }));
  return (
    <SettingsSection
      title={t('dashboard.settings.you')}
      hint={t('dashboard.settings.you.hint')}
      testId="settings-you"
    >
      <LiveField<string>
        label={t('dashboard.settings.name')}
        text={settings.memberName}
        placeholder={t('dashboard.settings.name.placeholder')}
        read={readText}
        onCommit={(name) => set('memberName', name ?? '', t('dashboard.settings.name'))}
        testId="setting-memberName"
      />
      <LiveChoice
        label={t('dashboard.settings.language')}
        value={settings.language}
        options={[{ value: 'auto', label: t('dashboard.language.auto') }, ...languages]}
        onCommit={(language) => set('language', language, t('dashboard.settings.language'))}
        testId="setting-language"
      />
      <LiveChoice
        label={t('dashboard.settings.theme')}
        value={settings.theme}
        options={themes}
        onCommit={(theme) => set('theme', theme, t('dashboard.settings.theme'))}
        testId="setting-theme"
      />
    </SettingsSection>
  );
}
