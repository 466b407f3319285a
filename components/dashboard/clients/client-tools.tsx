import { Plus, Search } from 'lucide-preact';
import type { RefObject } from 'preact';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import type { ClientsModel } from './clients-model';

interface ClientToolsProps {
  readonly clients: ClientsModel;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Arrow down in the search: the keyboard goes to the list. */
  readonly onList: () => void;
  /** Enter in the search. */
  readonly onOpenFirst: () => void;
}

/** The heading of the list with its count, the search and the way to a new client. */
export function ClientTools({ clients, field, onList, onOpenFirst }: ClientToolsProps) {
  const counts = clients.counts.value;
  const search = clients.search.value;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') onList();
    else if (event.key === 'Enter') onOpenFirst();
    else if (event.key === 'Escape' && search !== '') clients.setSearch('');
    else return;
    event.preventDefault();
  };
  return (
    <header class="place-head">
      <h1>{t('dashboard.place.clients')}</h1>
      <span class="quiet place-count" role="status" data-testid="client-count">
        {counts &&
          (counts.count === counts.total
            ? formatNumber(counts.total)
            : t('dashboard.clients.some', {
                count: formatNumber(counts.count),
                total: formatNumber(counts.total),
              }))}
      </span>
      {counts?.total !== 0 && (
        <>
          <div class="search-box">
            <Search size={14} aria-hidden />
            <input
              ref={field}
              type="search"
              class="text-field"
              aria-label={t('dashboard.clients.search')}
              aria-keyshortcuts="/"
              placeholder={t('dashboard.clients.search')}
              data-testid="client-search"
              value={search}
              {...privateInput}
              onInput={(event) => clients.setSearch(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
            <kbd class="key-hint" aria-hidden>
              /
            </kbd>
          </div>
          <Button
            kind="primary"
            icon={<Plus size={14} aria-hidden />}
            data-testid="new-client"
            onClick={() => {
              clients.adding.value = '';
            }}
          >
            {t('dashboard.clients.new')}
          </Button>
        </>
      )}
    </header>
  );
}
