import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import './connection-line.css';

/**
 * Said quietly while the engine is away; what is shown stays and the line goes by itself. It appears with a delay. An
 * engine that can not start at all is another matter: the status line says that in full.
 */
export function ConnectionLine() {
  const { save, trouble } = useApp();
  const gone = save.value === 'connecting' && !trouble.value;
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
