import { useState } from 'preact/hooks';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { ClientSearch } from '../../sidebar/client-search';

/** Chooses the client everything in front is for, while there is none. */
export function WorkingFor() {
  const { act } = useApp();
  const client = useQuery('workingFor', {});
  const [choosing, setChoosing] = useState(false);
  if (client) return null;
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
