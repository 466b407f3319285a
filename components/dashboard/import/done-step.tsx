import { useState } from 'preact/hooks';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { hrefOf } from '../frame/route';
import type { ImportModel } from './import-state';

/** What was written, and the one way to take all of it back. */
export function DoneStep({ imports }: { readonly imports: ImportModel }) {
  const { act } = useApp();
  const [undone, setUndone] = useState(false);
  const sent = imports.sent.value;
  if (!sent) return null;
  const { counts, undo, cancelled } = sent;
  return (
    <div class="import-form">
      <p role="status" data-testid="import-result">
        {undone
          ? t('import.undone')
          : t(cancelled ? 'import.cancelled' : 'import.written', { n: counts.new, changed: counts.changed })}
      </p>
      <div class="form-actions">
        {undo && !undone && (
          <Button
            data-testid="import-undo"
            onClick={async () => {
              const answer = await act('undo', { token: undo }, t('toast.undone'));
              setUndone(answer !== undefined);
            }}
          >
            {t('import.undo')}
          </Button>
        )}
        <a class="button button-plain" href={hrefOf({ place: 'clients' })}>
          {t('import.to-clients')}
        </a>
        <Button kind="quiet" onClick={imports.clear}>
          {t('import.other-file')}
        </Button>
      </div>
    </div>
  );
}
