import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useFrame } from '../frame/frame-context';

/** The client of this address is not there (any more). */
export function ClientGone() {
  const app = useApp();
  const { router } = useFrame();
  const toast = app.toasts.current.value;
  return (
    <section class="place nothing-found" data-testid="client-gone">
      <h1>{t('dashboard.gone.title')}</h1>
      <p class="quiet">{t('dashboard.gone.hint')}</p>
      <div class="nothing-actions">
        {toast?.undo && <Button onClick={() => void app.undo()}>{t('action.undo')}</Button>}
        <Button kind="primary" onClick={() => router.go({ place: 'clients' })}>
          {t('dashboard.gone.all')}
        </Button>
      </div>
    </section>
  );
}
