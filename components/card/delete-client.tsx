import type { RecordOf } from '../../lib/domain/records/schemas';
import { Button } from '../design/button';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import './delete-client.css';

interface DeleteClientProps {
  readonly client: RecordOf<'client'>;
  readonly onDone: () => void;
}

/** The second step before a client goes. */
export function DeleteClient({ client, onDone }: DeleteClientProps) {
  const { act } = useApp();
  const remove = () => {
    onDone();
    void act('remove', { type: 'client', id: client.id }, t('toast.deleted', { what: client.name }));
  };
  return (
    <div class="delete-client" role="group" aria-label={t('client.delete')}>
      <p>{t('client.delete.sure', { name: client.name })}</p>
      <Button small kind="danger" onClick={remove}>
        {t('action.delete')}
      </Button>
      <Button small kind="quiet" onClick={onDone}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
