import { useState } from 'preact/hooks';
import type { EntryId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

/** Puts everything that is not billed yet on an invoice number, with undo. */
export function MarkBilled({ ids }: { readonly ids: readonly EntryId[] }) {
  const { act } = useApp();
  const [number, setNumber] = useState('');
  const submit = async () => {
    const typed = number.trim();
    if (typed === '') return;
    if (
      await act('markBilled', { ids, number: typed }, t('time.bulk.billed', { n: ids.length, number: typed }))
    )
      setNumber('');
  };
  return (
    <form
      class="mark-billed"
      aria-label={t('time.bulk.mark-billed')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        class="text-field"
        aria-label={t('time.bulk.number')}
        placeholder={t('time.bulk.number')}
        data-testid="billed-number"
        value={number}
        {...privateInput}
        onInput={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" data-testid="mark-billed" disabled={number.trim() === ''}>
        {t('agreement.mark-all')}
      </Button>
    </form>
  );
}
