import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { parseWorked } from '../../../lib/domain/time/parse-worked';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { ClientSearch } from '../../sidebar/client-search';

/** Time typed in one line: for whom, on which day, `1:30` or `9:15-10:45`, and what it was. */
export function QuickEntry({ date: wanted }: { readonly date: string }) {
  const { act } = useApp();
  const [client, setClient] = useState<{ readonly id: ClientId; readonly name: string }>();
  const [date, setDate] = useState(wanted);
  const [time, setTime] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setDate(wanted), [wanted]);
  useEffect(() => {
    if (client) field.current?.focus();
  }, [client]);
  const submit = async () => {
    const worked = parseWorked(time);
    if (!client) return setWrong(t('time.wrong.client'));
    if (!worked) return setWrong(t('time.wrong.time'));
    if (date === '') return setWrong(t('dashboard.wrong.date'));
    setWrong(undefined);
    const from = worked.from !== undefined ? { from: worked.from } : {};
    const fields = { clientId: client.id, date, minutes: worked.minutes, ...from, ...(note ? { note } : {}) };
    const added = await act('addTime', fields, t('toast.added', { what: t('records.entry') }));
    if (!added) return;
    setTime('');
    setNote('');
    field.current?.focus();
  };
  return (
    <form
      class="quick-entry"
      aria-label={t('time.quick')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {client ? (
        <Button data-testid="quick-client-chosen" onClick={() => setClient(undefined)}>
          {client.name}
        </Button>
      ) : (
        <ClientSearch
          label={t('time.quick.client')}
          testId="quick-client"
          onChoose={(id, name) => setClient({ id, name })}
        />
      )}
      <input
        type="date"
        class="text-field"
        aria-label={t('field.on')}
        value={date}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <input
        ref={field}
        class="text-field quick-time"
        aria-label={t('time.quick.time')}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? 'quick-wrong' : undefined}
        placeholder="1:30 · 9:15-10:45"
        data-testid="quick-time"
        value={time}
        {...privateInput}
        onInput={(event) => {
          setTime(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
      <input
        class="text-field quick-note"
        aria-label={t('field.note')}
        placeholder={t('timer.note')}
        value={note}
        {...privateInput}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" kind="primary" data-testid="quick-add">
        {t('action.add')}
      </Button>
      {wrong && (
        <p id="quick-wrong" class="live-wrong quick-wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
