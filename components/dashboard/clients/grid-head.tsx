import { ArrowDown, ArrowUp } from 'lucide-preact';
import { t } from '../../i18n';
import type { ClientsModel } from './clients-model';
import { columns } from './columns';

/** The titles of the columns; those that sort are buttons. */
export function GridHead({ clients }: { readonly clients: ClientsModel }) {
  const descending = clients.descending.value;
  return (
    <div role="row" aria-rowindex={1} class="grid-row grid-head">
      {columns.map(({ id, title, sort }) => {
        const sorted = sort !== undefined && clients.sort.value === sort;
        const Arrow = descending ? ArrowDown : ArrowUp;
        return (
          <div
            key={id}
            role="columnheader"
            class={`grid-cell cell-${id}`}
            aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
          >
            {sort === undefined ? (
              <span class="grid-title">{t(title)}</span>
            ) : (
              <button
                type="button"
                class={`grid-title ${sorted ? 'grid-sorted' : ''}`}
                data-testid={`sort-${sort}`}
                onClick={() => clients.sortBy(sort)}
              >
                {t(title)}
                {sorted && <Arrow size={12} aria-hidden />}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
