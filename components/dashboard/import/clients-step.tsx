import { useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import type { NameMatch } from '../../../lib/domain/import/match-clients';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { ClientSearch } from '../../sidebar/client-search';
import type { ImportModel } from './import-state';
import { newClientId } from './send-import';

/** Names shown at once; those that need a look come first. */
const WINDOW = 100;
const order = { similar: 0, none: 1, exact: 2 } as const;

/** Whom each name of the file means: one choice for all its rows. */
export function ClientsStep({ imports }: { readonly imports: ImportModel }) {
  const [shown, setShown] = useState(WINDOW);
  const { matches, file } = imports;
  const counts = new Map(file.value?.names.map(({ name, count }) => [name, count]));
  const sorted = matches.value.toSorted(
    (a, b) => order[a.how] - order[b.how] || (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0),
  );
  const unknown = sorted.filter(({ how }) => how !== 'exact').map(({ name }) => name);
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void imports.go('check');
      }}
    >
      <p class="quiet">{t('import.clients.hint')}</p>
      {unknown.length > 1 && (
        <p class="import-all">
          <span>{t('import.clients.unknown', { n: unknown.length })}</span>
          <Button small onClick={() => imports.choose(unknown, 'new')}>
            {t('import.clients.all-new')}
          </Button>
          <Button small onClick={() => imports.choose(unknown, null)}>
            {t('import.clients.all-skip')}
          </Button>
        </p>
      )}
      <div class="sheet-scroll">
        <table class="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t('import.clients.name')}</th>
              <th scope="col" class="sheet-figure">
                {t('import.clients.rows')}
              </th>
              <th scope="col">{t('import.clients.means')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((match) => (
              <ClientRow
                key={match.name}
                imports={imports}
                match={match}
                count={counts.get(match.name) ?? 0}
              />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > shown && (
        <Button kind="link" onClick={() => setShown(shown + WINDOW)}>
          {t('action.more')}
        </Button>
      )}
      <div class="form-actions">
        <Button kind="primary" type="submit" data-testid="import-next">
          {t('import.next')}
        </Button>
        <Button kind="quiet" onClick={() => void imports.go('columns')}>
          {t('import.back')}
        </Button>
      </div>
    </form>
  );
}

interface ClientRowProps {
  readonly imports: ImportModel;
  readonly match: NameMatch<ClientId>;
  readonly count: number;
}

function ClientRow({ imports, match, count }: ClientRowProps) {
  const { name, how, client } = match;
  const [other, setOther] = useState<{ readonly id: ClientId; readonly name: string }>();
  const [searching, setSearching] = useState(false);
  const chosen = imports.choices.value.get(name);
  const own = newClientId(name);
  const options = [
    ...(client ? [{ value: client.id as string, label: client.name }] : []),
    ...(other && other.id !== client?.id ? [{ value: other.id as string, label: other.name }] : []),
    ...(client?.id === own ? [] : [{ value: own as string, label: t('import.clients.new') }]),
    { value: '', label: t('import.clients.skip') },
    { value: 'search', label: t('import.clients.other') },
  ];
  return (
    <tr data-how={how}>
      <th scope="row" class="import-name">
        {name}
      </th>
      <td class="sheet-figure">{count}</td>
      <td>
        <div class="import-choice">
          <select
            class="text-field"
            aria-label={t('import.clients.for', { name })}
            value={searching ? 'search' : (chosen ?? '')}
            onChange={({ currentTarget: { value } }) => {
              setSearching(value === 'search');
              if (value === 'search') return;
              const id = options.find((option) => option.value === value)?.value;
              imports.choose([name], id ? (id as ClientId) : null);
            }}
          >
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {how === 'similar' && chosen === own && client && (
            <Button small data-testid="import-take-similar" onClick={() => imports.choose([name], client.id)}>
              {t('import.clients.maybe', { name: client.name })}
            </Button>
          )}
          {searching && (
            <ClientSearch
              label={t('import.clients.for', { name })}
              autoFocus
              onChoose={(id, found) => {
                setOther({ id, name: found });
                setSearching(false);
                imports.choose([name], id);
              }}
            />
          )}
        </div>
      </td>
    </tr>
  );
}
