import { HandCoins, TriangleAlert } from 'lucide-preact';
import type { InvoiceListRow } from '../../../lib/bridge/contract';
import { IconButton } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { hrefOf } from '../frame/route';
import { InvoiceState } from '../records/invoice-state';

/** Invoices of all clients: how each stands, and the one-click answers to it. */
export function InvoiceTable({ rows }: { readonly rows: readonly InvoiceListRow[] }) {
  if (rows.length === 0) return <p class="quiet">{t('dashboard.money.nothing-found')}</p>;
  return (
    <div class="sheet-scroll">
      <table class="sheet-table" data-testid="invoice-list">
        <thead>
          <tr>
            <th scope="col">{t('field.number')}</th>
            <th scope="col">{t('import.field.client')}</th>
            <th scope="col">{t('field.issued')}</th>
            <th scope="col">{t('field.due')}</th>
            <th scope="col" class="sheet-figure">
              {t('field.amount')}
            </th>
            <th scope="col">{t('dashboard.records.state')}</th>
            <th scope="col">{t('dashboard.money.paid-after')}</th>
            <th scope="col" class="sheet-tools">
              <span class="sr-only">{t('action.menu')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <InvoiceRow key={row.invoice.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InvoiceRow({ row }: { readonly row: InvoiceListRow }) {
  const { act, now } = useApp();
  const { invoice, clientId, clientName, paid, standing } = row;
  const { id, number, currency } = invoice;
  const today = toIsoDate(now.value);
  const pay = () =>
    void act(
      'create',
      { type: 'payment', fields: { clientId, invoiceId: id, on: today, amount: standing.open } },
      t('toast.added', { what: t('records.payment') }),
    );
  const dispute = () =>
    void act(
      'edit',
      { type: 'invoice', id, changes: { disputed: invoice.disputed ? undefined : true } },
      t('toast.edited', { field: t('invoice.disputed') }),
    );
  return (
    <tr data-testid="invoice-row">
      <td>{number}</td>
      <td>
        <a href={hrefOf({ place: 'client', clientId, part: 'money' })}>{clientName}</a>
      </td>
      <td class="sheet-when">{formatIsoDate(invoice.issued)}</td>
      <td class="sheet-when">{formatIsoDate(invoice.due)}</td>
      <td class="sheet-figure">
        <Veil>{formatMoney({ minor: invoice.amount, currency })}</Veil>
      </td>
      <td class="sheet-state">
        {standing.state === 'credit' ? (
          <span class="quiet">{t('dashboard.money.credit')}</span>
        ) : (
          <InvoiceState invoice={{ ...invoice, paid }} today={today} />
        )}
      </td>
      <td class="quiet sheet-when">
        {standing.daysToPay !== undefined && (
          <Veil>
            {formatUnit(standing.daysToPay, 'day')}
            {standing.daysLate ? ` (${t('money.over', { days: formatUnit(standing.daysLate, 'day') })})` : ''}
          </Veil>
        )}
      </td>
      <td>
        <div class="sheet-buttons">
          {standing.open > 0 && (
            <>
              <IconButton small label={t('dashboard.money.paid-today', { number })} onClick={pay}>
                <HandCoins size={13} aria-hidden />
              </IconButton>
              <IconButton
                small
                pressed={invoice.disputed === true}
                label={t('dashboard.money.dispute', { number })}
                onClick={dispute}
              >
                <TriangleAlert size={13} aria-hidden />
              </IconButton>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
