import type { StatusView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { SettingsSection } from './settings-section';

/** The demo workspace: apart from the own one, opened and removed with one click. */
export function DemoSection({ status }: { readonly status: StatusView }) {
  const { act } = useApp();
  const inDemo = status.workspace === 'demo';
  return (
    <SettingsSection
      title={t('dashboard.settings.demo')}
      hint={t('dashboard.settings.demo.hint')}
      testId="settings-demo"
    >
      <div class="live-wide settings-actions">
        {inDemo && <span class="demo-mark">{t('dashboard.demo.here')}</span>}
        {inDemo ? (
          <Button onClick={() => void act('openWorkspace', { workspace: 'main' })}>
            {t('dashboard.demo.leave')}
          </Button>
        ) : (
          <Button
            data-testid="settings-open-demo"
            onClick={() => void act('openWorkspace', { workspace: 'demo' })}
          >
            {t('dashboard.demo.open')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => void act('removeDemo', {}, t('demo.removed'))}>
          {t('demo.remove')}
        </Button>
      </div>
    </SettingsSection>
  );
}
