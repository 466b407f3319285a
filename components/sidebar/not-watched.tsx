import { EyeOff } from 'lucide-preact';
import { Button } from '../design/button';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { EmptyState } from './empty-state';

/** No content script runs in this tab: say so, and offer to work on its site, or how that is asked for. */
export function NotWatched() {
  const { shell } = useApp();
  const { sites } = shell;
  const site = shell.site?.value;
  return (
    <EmptyState
      icon={<EyeOff size={20} />}
      title={t('page.not-watched')}
      hint={t('page.not-watched.hint')}
      testId="not-watched"
    >
      {sites && site !== undefined && (
        <Button kind="primary" data-testid="allow-site" onClick={() => void sites.allow(site)}>
          {t('page.allow.site', { site: site.replace(/^https?:\/\//, '') })}
        </Button>
      )}
      {sites && site === undefined && (
        <>
          <p class="quiet">{t('page.allow.how')}</p>
          <Button onClick={() => shell.openDashboard('settings')}>{t('page.allow.settings')}</Button>
        </>
      )}
    </EmptyState>
  );
}
