import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import './connection-line.css';

/** Said quietly while the engine is away; what is shown stays and the line goes by itself. It appears with a delay. */
export function ConnectionLine() {
  const gone = useApp().save.value === 'connecting';
  return (
    <div role="status" class="connection">
      {gone && (
        <p class="connection-line" data-testid="reconnecting">
          {t('dashboard.connecting')}
        </p>
      )}
    </div>
  );
}
