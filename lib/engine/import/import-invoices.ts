import { makeId } from '../../domain/ids';
import { dayNumber, isoDate } from '../../domain/score/day-number';
import type { Change } from '../change';
import type { Workspace } from '../workspace';
import { changedSinceBirth } from './changed-since-birth';
import { importPayment } from './import-payment';
import type { ImportedInvoice, ImportState } from './import-types';
import { invoicesByNumber } from './invoices-by-number';

/** Days from issue to due where neither the file nor the client says. */
const USUAL_TERMS = 30;

/** Writes invoices with their payments; one whose number the client has already is not written again. */
export function importInvoices(
  workspace: Workspace,
  change: Change,
  invoices: readonly ImportedInvoice[],
  restore: boolean,
): ImportState[] {
  const numbered = invoicesByNumber(workspace);
  return invoices.map((row) => {
    const due = row.due ?? dueBy(workspace, row);
    const own = makeId('invoice', row.key);
    const known = workspace.invoice.get(own) ? own : (numbered(row.clientId, row.number) ?? own);
    const present = workspace.invoice.getEvenDeleted(known);
    if (!present || (present.deletedAt !== undefined && restore)) {
      if (present) workspace.invoice.restore(change, known);
      else {
        const { clientId, number, issued, amount, currency, credited, writtenOff, disputed } = row;
        const fields = { clientId, number, issued, due, amount, currency, credited, writtenOff };
        workspace.invoice.create(change, own, workspace.me, { ...fields, disputed: disputed || undefined });
      }
      for (const payment of row.payments)
        importPayment(workspace, change, { row, payment, id: known, due, restore });
      return 'new';
    }
    if (present.deletedAt !== undefined) return 'deleted';
    const changes = row.paymentOnly
      ? undefined
      : changedSinceBirth(workspace.invoice.map.get(known), present, wantedOf(row, known === own));
    if (changes) workspace.invoice.edit(change, known, changes);
    const paid = row.payments.map((payment) =>
      importPayment(workspace, change, { row, payment, id: known, due: present.due, restore }),
    );
    return changes || paid.some(Boolean) ? 'changed' : 'same';
  });
}

/** What the file may change on an invoice. One that was entered by hand keeps what a person has written there. */
function wantedOf(row: ImportedInvoice, isOurs: boolean) {
  const { amount, issued, due, credited, writtenOff } = row;
  const disputed = row.disputed || undefined;
  if (!isOurs) return { ...(credited === undefined ? {} : { credited }), ...(disputed ? { disputed } : {}) };
  return { amount, issued, ...(due === undefined ? {} : { due }), credited, writtenOff, disputed };
}

function dueBy(workspace: Workspace, { clientId, issued }: ImportedInvoice): string {
  const terms = workspace.client.get(workspace.canonical(clientId))?.paymentTerms ?? USUAL_TERMS;
  return isoDate(dayNumber(issued) + terms);
}
