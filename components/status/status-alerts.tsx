import { t } from '../i18n';
import { useApp } from '../model/app-context';

/** What needs attention before anything else: no engine, a change that is not on disk, a wiped or newer store, damaged records. */
export function StatusAlerts() {
  const app = useApp();
  const status = app.status.value;
  const trouble = app.trouble.value;
  if (trouble) {
    return (
      <p class="status-alert status-alert-danger" role="alert">
        {trouble.code === 'second-engine' ? (
          t('save.second-engine')
        ) : (
          <>
            {t(trouble.code === 'cannot-open' ? 'save.cannot-open' : 'save.no-engine')}{' '}
            <span class="status-detail">{trouble.message}</span>
          </>
        )}
      </p>
    );
  }
  if (!status) return null;
  const { save, wiped, newer, setAside } = status;
  return (
    <>
      {save.kind === 'not-saved' && (
        <p class="status-alert status-alert-danger" role="alert">
          <strong>{t('save.not-saved')}:</strong> {t(`save.${save.reason}`)}
        </p>
      )}
      {wiped && (
        <p class="status-alert status-alert-danger" role="alert">
          {t('save.wiped')}
        </p>
      )}
      {newer && <p class="status-alert">{t('save.newer')}</p>}
      {setAside > 0 && <p class="status-alert">{t('save.set-aside', { n: setAside })}</p>}
    </>
  );
}
