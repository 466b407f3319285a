import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import type { NoticesPort } from '../../model/shell';

/** Whether the browser may show a notice, and the way to allow it. */
export function NoticesField({ notices }: { readonly notices: NoticesPort }) {
  const { toasts } = useApp();
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => void notices.allowed().then(setAllowed), [notices]);
  const ask = async () => {
    const granted = await notices.allow();
    setAllowed(granted);
    if (!granted) toasts.show({ text: t('focus.notify.declined'), undo: undefined, tone: 'failed' });
  };
  return (
    <div class="live-field live-wide" role="group" aria-label={t('focus.notify')}>
      <span class="settings-label">{t('focus.notify')}</span>
      <p class="quiet">{t('focus.notify.hint')}</p>
      {allowed === true && <p data-testid="notices-allowed">{t('focus.notify.allowed')}</p>}
      {allowed === false && (
        <span>
          <Button data-testid="notices-allow" onClick={() => void ask()}>
            {t('focus.notify.allow')}
          </Button>
        </span>
      )}
    </div>
  );
}
