import { useState } from 'preact/hooks';
import type { Commands, SheetEntry } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { Veil } from '../../design/veil';
import { formatMinutes } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { ClientSearch } from '../../sidebar/client-search';

interface BulkBarProps {
  readonly entries: readonly SheetEntry[];
  readonly onDone: () => void;
}

/** What can be done with all chosen entries at once, each with one undo. */
export function BulkBar({ entries, onDone }: BulkBarProps) {
  const { act } = useApp();
  const [task, setTask] = useState<'client' | 'billed'>();
  const ids = entries.map(({ id }) => id);
  const n = entries.length;
  const edit = async (changes: Commands['editEntries']['args']['changes']) => {
    if (await act('editEntries', { ids, changes }, t('time.bulk.done', { n }))) onDone();
  };
  const remove = async () => {
    if (await act('removeEntries', { ids }, t('time.bulk.deleted', { n }))) onDone();
  };
  const bill = async (number: string) => {
    if (await act('markBilled', { ids, number }, t('time.bulk.billed', { n, number }))) onDone();
  };
  return (
    <section class="bulk-bar" aria-label={t('time.bulk')} data-testid="bulk-bar">
      <strong>
        {t('time.bulk.chosen', { n })}{' '}
        <Veil>{formatMinutes(entries.reduce((sum, { minutes = 0 }) => sum + minutes, 0))}</Veil>
      </strong>
      <Button small onClick={() => setTask(task === 'client' ? undefined : 'client')}>
        {t('time.bulk.client')}
      </Button>
      <Button small onClick={() => void edit({ billable: true })}>
        {t('timer.billable')}
      </Button>
      <Button small data-testid="bulk-unbillable" onClick={() => void edit({ billable: false })}>
        {t('timer.unbillable')}
      </Button>
      <Button small onClick={() => void edit({ inScope: false })}>
        {t('timer.scope.out')}
      </Button>
      <Button
        small
        data-testid="bulk-billed"
        onClick={() => setTask(task === 'billed' ? undefined : 'billed')}
      >
        {t('time.bulk.mark-billed')}
      </Button>
      <Button small kind="danger" data-testid="bulk-delete" onClick={() => void remove()}>
        {t('action.delete')}
      </Button>
      <Button small kind="quiet" onClick={onDone}>
        {t('action.cancel')}
      </Button>
      {task === 'client' && (
        <span class="bulk-task">
          <ClientSearch
            label={t('time.bulk.client')}
            autoFocus
            onChoose={(clientId) => void edit({ clientId })}
          />
        </span>
      )}
      {task === 'billed' && (
        <form
          class="bulk-task"
          onSubmit={(event) => {
            event.preventDefault();
            const number = new FormData(event.currentTarget).get('number');
            if (typeof number === 'string' && number.trim() !== '') void bill(number.trim());
          }}
        >
          <input
            name="number"
            class="text-field"
            aria-label={t('time.bulk.number')}
            placeholder={t('time.bulk.number')}
            data-testid="bulk-number"
            {...privateInput}
          />
          <Button small type="submit" kind="primary">
            {t('action.save')}
          </Button>
        </form>
      )}
    </section>
  );
}
