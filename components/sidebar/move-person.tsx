import type { ClientId } from '../../lib/domain/ids';
import type { ObservedPerson } from '../../lib/domain/observation';
import { Button } from '../design/button';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { ClientSearch } from './client-search';
import './move-person.css';

interface MovePersonProps {
  readonly person: ObservedPerson;
  readonly from: ClientId;
  readonly onDone: () => void;
}

/** The person on this page was matched to the wrong client: say the right one. */
export function MovePerson({ person, from, onDone }: MovePersonProps) {
  const { act } = useApp();
  return (
    <div class="move-person">
      <ClientSearch
        label={t('stranger.belongs')}
        testId="belongs-to"
        autoFocus
        except={from}
        onChoose={(clientId, client) => {
          onDone();
          const done = t('stranger.assigned', { person: person.name || person.address, client });
          void act('assignPerson', { clientId, person }, done);
        }}
      />
      <Button small kind="quiet" onClick={onDone}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
