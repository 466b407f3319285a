import { useState } from 'preact/hooks';
import type { RunningTimer } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { ClientSearch } from '../../sidebar/client-search';

/** Gives the running time to another client than the one it was started for. */
export function TimerClient({ running }: { readonly running: RunningTimer }) {
  const { act } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="link" aria-expanded={open} data-testid="timer-client" onClick={() => setOpen(!open)}>
        {t('timer.client')}
      </Button>
      {open && (
        <span class="timer-wide">
          <ClientSearch
            label={t('timer.client.search')}
            testId="timer-client-search"
            autoFocus
            except={running.clientId}
            onChoose={(clientId, client) => {
              setOpen(false);
              const edit = { type: 'entry', id: running.entryId, changes: { clientId } } as const;
              void act('edit', edit, t('timer.switched', { client }));
            }}
          />
        </span>
      )}
    </>
  );
}
