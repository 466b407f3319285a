import { useState } from 'preact/hooks';
import type { ClientRef } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { veil } from '../../design/veil';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { ClientSearch } from '../../sidebar/client-search';

/** The client everything in front is for, until it is ended. */
export function WorkingFor({ client }: { readonly client: ClientRef | undefined }) {
  const { act } = useApp();
  const [choosing, setChoosing] = useState(false);
  if (client) {
    return (
      <p class="working-for" data-testid="working-for">
        {t('suggested.working', { client: veil(client.name) })}{' '}
        <Button
          small
          data-testid="working-end"
          onClick={() => void act('workFor', { clientId: null }, t('suggested.working.ended'))}
        >
          {t('suggested.working.end')}
        </Button>
      </p>
    );
  }
  return (
    <div class="working-for">
      <Button
        small
        aria-expanded={choosing}
        data-testid="working-begin"
        onClick={() => setChoosing(!choosing)}
      >
        {t('suggested.working.begin')}
      </Button>
      {choosing && (
        <ClientSearch
          label={t('suggested.working.who')}
          testId="working-client"
          autoFocus
          onChoose={(clientId, name) => {
            setChoosing(false);
            void act('workFor', { clientId }, t('suggested.working', { client: name }));
          }}
        />
      )}
    </div>
  );
}
