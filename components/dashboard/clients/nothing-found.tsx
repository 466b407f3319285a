import { Button } from '../../design/button';
import { t } from '../../i18n';
import type { ClientsModel } from './clients-model';

/** The filter leaves nobody: how to widen it, or make the one that was looked for. */
export function NothingFound({ clients }: { readonly clients: ClientsModel }) {
  const search = clients.search.value.trim();
  return (
    <section class="nothing-found" data-testid="nothing-found">
      <h2>{search === '' ? t('dashboard.none.tags') : t('dashboard.none.search', { search })}</h2>
      {search !== '' && clients.tags.value.length > 0 && <p class="quiet">{t('dashboard.none.both')}</p>}
      <div class="nothing-actions">
        <Button onClick={() => clients.clear()}>{t('dashboard.none.clear')}</Button>
        {search !== '' && (
          <Button
            kind="quiet"
            onClick={() => {
              clients.adding.value = search;
            }}
          >
            {t('dashboard.clients.new-named', { name: search })}
          </Button>
        )}
      </div>
    </section>
  );
}
