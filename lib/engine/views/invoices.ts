import { merge } from 'rxjs';
import type { InvoiceId } from '../../domain/ids';
import { debtByAge } from '../../domain/money-owed/aged-debt';
import { invoiceStanding } from '../../domain/money-owed/invoice-standing';
import { nextNumber } from '../../domain/money-owed/next-number';
import type { RecordOf } from '../../domain/records/schemas';
import { exchangeRates } from '../exchange-rates';
import { fold } from '../fold';
import { live } from '../live';
import type { InvoiceFilter, InvoiceListRow } from '../money-query-types';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import type { View } from './view';

/** The invoices of all clients, filtered, and what is owed by age. */
export const invoices: View<'invoices'> = ({ workspace, scoreboard, newDay }, { search, filter, limit }) =>
  live(merge(workspace.touched, newDay), () => {
    const today = scoreboard.day;
    const all = rowsOf(workspace, today);
    const wanted = fold(search ?? '');
    const found = all.filter(
      (row) =>
        fits(row, filter) &&
        (wanted === '' || fold(`${row.invoice.number}\n${row.clientName}`).includes(wanted)),
    );
    const byDays = filter === 'due' || filter === 'overdue';
    found.sort(
      (a, b) => (byDays ? b.standing.daysOver - a.standing.daysOver : 0) || newestFirst(a.invoice, b.invoice),
    );
    const { baseCurrency } = teamSettings(workspace);
    const owed = all
      .filter(({ invoice }) => invoice.issued <= today)
      .map(({ invoice, standing }) => ({ ...standing, currency: invoice.currency }));
    return {
      rows: found.slice(0, limit),
      count: found.length,
      total: all.length,
      debt: debtByAge(owed, today, { base: baseCurrency, fx: exchangeRates(workspace) }),
      nextNumber: nextNumber(latest(all)?.number),
    };
  });

function rowsOf(workspace: Workspace, today: string): InvoiceListRow[] {
  const paymentsOf = new Map<InvoiceId, RecordOf<'payment'>[]>();
  for (const payment of workspace.payment.all()) {
    const of = paymentsOf.get(payment.invoiceId);
    if (of) of.push(payment);
    else paymentsOf.set(payment.invoiceId, [payment]);
  }
  const rows: InvoiceListRow[] = [];
  for (const invoice of workspace.invoice.all()) {
    const clientId = workspace.canonical(invoice.clientId);
    const client = workspace.client.get(clientId);
    if (!client) continue;
    const payments = paymentsOf.get(invoice.id) ?? [];
    rows.push({
      invoice,
      clientId,
      clientName: client.name,
      paid: payments.reduce((sum, { amount }) => sum + amount, 0),
      standing: invoiceStanding(invoice, payments, today),
    });
  }
  return rows;
}

function fits({ invoice, standing: { state } }: InvoiceListRow, filter: InvoiceFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'due':
      return state === 'open' || state === 'overdue';
    case 'disputed':
      return invoice.disputed === true;
    default:
      return state === filter;
  }
}

function newestFirst(a: RecordOf<'invoice'>, b: RecordOf<'invoice'>): number {
  if (a.issued !== b.issued) return a.issued < b.issued ? 1 : -1;
  return b.createdAt - a.createdAt;
}

/** The invoice that was made last; those of one day in the order they were written down. */
function latest(rows: readonly InvoiceListRow[]): RecordOf<'invoice'> | undefined {
  return rows.map(({ invoice }) => invoice).sort(newestFirst)[0];
}
