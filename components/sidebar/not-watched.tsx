import { EyeOff } from 'lucide-preact';
import { Button } from '../design/button';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { EmptyState } from './empty-state';

/** No content script runs in this tab: say so, and offer to allow it where that can be asked. */
export function NotWatched() {
  const { shell } = useApp();
  const allow = shell.allowSite;
  return (
    <EmptyState
      icon={<EyeOff size={20} />}
      title={t('page.not-watched')}
      hint={t('page.not-watched.hint')}
      testId="not-watched"
    >
      {allow && (
        <Button kind="primary" onClick={() => void allow()}>
          {t('page.allow')}
        </Button>
      )}
    </EmptyState>
  );
}
