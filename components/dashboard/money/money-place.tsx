import { Download, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { InvoiceFilter } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { Fold } from '../../design/section';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { exportInvoices } from '../export/export-invoices';
import { hrefOf } from '../frame/route';
import { DebtTable } from './debt-table';
import { InvoiceTable } from './invoice-table';
import { Margins } from './margins';
import { NewInvoice } from './new-invoice';
import { Rises } from './rises';
import { TaxJar } from './tax-jar';
import '../today/today.css';
import './money.css';

const WINDOW = 100;
const filters: readonly InvoiceFilter[] = ['due', 'overdue', 'disputed', 'paid', 'written-off', 'all'];

/** What everybody owes, by age, and every invoice with how it stands. */
export function MoneyPlace() {
  const { engine } = useApp();
  const [filter, setFilter] = useState<InvoiceFilter>('due');
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(WINDOW);
  const [adding, setAdding] = useState(false);
  const found = useQuery('invoices', { filter, search, limit });
  return (
    <section class="place money">
      <header class="place-head">
        <h1>{t('dashboard.place.money')}</h1>
        <span class="quiet place-count" role="status">
          {found && t('count.invoices', { n: found.count })}
        </span>
        <Button icon={<Download size={14} aria-hidden />} onClick={() => void exportInvoices(engine)}>
          {t('export.csv')}
        </Button>
        <Button
          kind="primary"
          icon={<Plus size={14} aria-hidden />}
          data-testid="new-invoice"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {t('dashboard.money.new')}
        </Button>
      </header>
      <div class="money-content">
        {adding && <NewInvoice nextNumber={found?.nextNumber} onDone={() => setAdding(false)} />}
        {found && found.total === 0 && !adding && (
          <p class="quiet" data-testid="no-invoices">
            {t('dashboard.money.none')}{' '}
            <a href={hrefOf({ place: 'import' })}>{t('dashboard.money.import')}</a>
          </p>
        )}
        {found && found.total > 0 && (
          <>
            <DebtTable debt={found.debt} />
            <div class="money-tools">
              <div role="group" aria-label={t('dashboard.money.filter')} class="money-filters">
                {filters.map((name) => (
                  <button
                    key={name}
                    type="button"
                    class="tag-switch"
                    aria-pressed={filter === name}
                    data-testid={`money-filter-${name}`}
                    onClick={() => setFilter(name)}
                  >
                    {t(`dashboard.money.filter.${name}`)}
                  </button>
                ))}
              </div>
              <input
                type="search"
                class="text-field money-search"
                aria-label={t('dashboard.money.search')}
                placeholder={t('dashboard.money.search')}
                value={search}
                {...privateInput}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            </div>
            <InvoiceTable rows={found.rows} />
            {found.count > found.rows.length && (
              <Button kind="link" onClick={() => setLimit(limit + WINDOW)}>
                {t('action.more')} ({formatNumber(found.count - found.rows.length)})
              </Button>
            )}
          </>
        )}
        <div class="money-more">
          <Fold name="rises" title={t('rise.title')} testId="fold-rises">
            {() => <Rises />}
          </Fold>
          <Fold name="margins" title={t('margin.title')} testId="fold-margins">
            {() => <Margins />}
          </Fold>
          <Fold name="tax" title={t('jar.title')} testId="fold-tax">
            {() => <TaxJar />}
          </Fold>
        </div>
      </div>
    </section>
  );
}
