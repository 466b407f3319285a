import { keyName } from '../../design/key-hint';
import { type MessageKey, t } from '../../i18n';
import { paletteKey } from '../palette/palette-key';
import { SettingsSection } from './settings-section';

const keys: readonly { readonly key: string; readonly does: MessageKey }[] = [
  { key: paletteKey, does: 'dashboard.palette.title' },
  { key: '/', does: 'dashboard.clients.search' },
  { key: '↑ ↓ Enter', does: 'dashboard.keys.list' },
  { key: keyName('T'), does: 'dashboard.keys.timer' },
  { key: keyName('N'), does: 'notes.new' },
  { key: keyName('R'), does: 'requests.note' },
  { key: keyName('S'), does: 'dashboard.keys.shade' },
  { key: keyName('Z'), does: 'dashboard.keys.undo' },
  { key: keyName('W'), does: 'dashboard.keys.dock' },
];

/** Every key in one place. */
export function KeysSection() {
  return (
    <SettingsSection
      title={t('dashboard.settings.keys')}
      hint={t('dashboard.settings.keys.hint')}
      testId="settings-keys"
    >
      <dl class="facts keys live-wide">
        {keys.map(({ key, does }) => (
          <div key={key} class="key-row">
            <dt>
              <kbd class="key-hint">{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
