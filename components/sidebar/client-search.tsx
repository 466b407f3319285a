import { useState } from 'preact/hooks';
import type { ClientId } from '../../lib/domain/ids';
import { Avatar } from '../design/avatar';
import { Combobox } from '../design/combobox';
import { t } from '../i18n';
import { useAnswer } from '../model/use-query';

interface ClientSearchProps {
  readonly label: string;
  readonly onChoose: (clientId: ClientId, name: string) => void;
  readonly testId?: string;
  readonly autoFocus?: boolean;
  readonly except?: ClientId;
  /** Shows the label above the field instead of in it. */
  readonly heading?: boolean;
}

const shownAtMost = 8;

/** Finds a client by name: type, arrow, Enter. */
export function ClientSearch({ label, onChoose, testId, autoFocus, except, heading }: ClientSearchProps) {
  const [text, setText] = useState('');
  const asked = { search: text.trim(), sort: 'name', offset: 0, limit: shownAtMost } as const;
  const { result: found, waiting } = useAnswer('clients', asked);
  const rows = (found?.rows ?? []).filter((row) => row.id !== except);
  const field = (
    <Combobox
      label={label}
      placeholder={heading ? t('stranger.belongs.hint') : label}
      look="field"
      text={text}
      onText={setText}
      waiting={waiting}
      choices={rows.map((row) => ({ id: row.id, label: row.name, mark: <Avatar name={row.name} small /> }))}
      onChoose={({ id, label: name }) => {
        const row = rows.find((candidate) => candidate.id === id);
        if (row) onChoose(row.id, name);
      }}
      {...(testId ? { testId } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    />
  );
  if (!heading) return field;
  return (
    <>
      <span class="quiet client-search-label" aria-hidden>
        {label}
      </span>
      {field}
    </>
  );
}
