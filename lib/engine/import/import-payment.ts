import { type InvoiceId, makeId, type PaymentId } from '../../domain/ids';
import { contentKey } from '../../domain/import/content-key';
import type { Change } from '../change';
import type { Workspace } from '../workspace';
import { changedSinceBirth } from './changed-since-birth';
import type { ImportedInvoice, ImportedPayment } from './import-types';

interface Paying {
  readonly row: ImportedInvoice;
  readonly payment: ImportedPayment;
  /** The invoice it is for, and that invoice's due date. */
  readonly id: InvoiceId;
  readonly due: string;
  readonly restore: boolean;
}

/** Writes what was paid on an invoice, less what is recorded already. Answers whether anything was written. */
export function importPayment(workspace: Workspace, change: Change, paying: Paying): boolean {
  const { row, payment, id, due, restore } = paying;
  const assumed = makeId('payment', contentKey(['assumed', id]));
  const own = payment.assumed ? assumed : makeId('payment', payment.key);
  const on = payment.assumed ? due : payment.on;
  const present = workspace.payment.getEvenDeleted(own);
  if (present?.deletedAt !== undefined) {
    if (restore) workspace.payment.restore(change, own);
    return restore;
  }
  if (present) {
    const born = workspace.payment.map.get(own);
    const wanted = payment.assumed ? { amount: payment.amount } : { amount: payment.amount, on };
    const changes = changedSinceBirth(born, present, wanted);
    if (changes) workspace.payment.edit(change, own, changes);
    return changes !== undefined;
  }
  const others = paymentsOf(workspace, id).filter((other) => other.id !== assumed);
  const isThere = others.some((other) => other.on === on && other.amount === payment.amount);
  const paid = others.reduce((sum, { amount }) => sum + amount, 0);
  const amount = row.paymentOnly ? payment.amount : payment.amount - paid;
  if (isThere || amount <= 0) return false;
  workspace.payment.create(change, own, workspace.me, { clientId: row.clientId, invoiceId: id, on, amount });
  // A payment with its date takes the place of the one whose date was not known.
  if (!payment.assumed) workspace.payment.remove(change, assumed);
  return true;
}

function paymentsOf(
  workspace: Workspace,
  invoice: InvoiceId,
): { readonly id: PaymentId; readonly on: string; readonly amount: number }[] {
  const clientId = workspace.invoice.get(invoice)?.clientId;
  if (clientId === undefined) return [];
  return [...workspace.idsOf('payment', workspace.canonical(clientId))]
    .flatMap((id) => workspace.payment.get(id) ?? [])
    .filter(({ invoiceId }) => invoiceId === invoice);
}
