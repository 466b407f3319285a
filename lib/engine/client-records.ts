import type { ClientId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import { type FinishedEntry, finishedEntry } from './finished-entry';
import type { DigestMessage } from './ledger-digest';
import type { Workspace } from './workspace';

/** Every finished time entry of a client, older years from their digests. Instants in epoch ms. */
export function finishedEntries(workspace: Workspace, client: ClientId): FinishedEntry[] {
  const found: FinishedEntry[] = [];
  for (const id of workspace.group(client)) {
    for (const entryId of workspace.index.entry.of(id)) {
      const entry = workspace.entry.get(entryId);
      const finished = entry && finishedEntry(entry);
      if (finished) found.push(finished);
    }
    for (const digest of workspace.ledgers.digestsOf(id)) found.push(...digest.entries(id));
  }
  return found;
}

/** Every interaction of a client, older years from their digests. */
export function messagesOf(workspace: Workspace, client: ClientId): DigestMessage[] {
  const found: DigestMessage[] = [];
  for (const id of workspace.group(client)) {
    for (const messageId of workspace.index.interaction.of(id)) {
      const message = workspace.interaction.get(messageId);
      if (message) found.push(message);
    }
    for (const digest of workspace.ledgers.digestsOf(id)) found.push(...digest.messages(id));
  }
  return found;
}

export interface InvoiceWithPayments {
  readonly invoice: RecordOf<'invoice'>;
  readonly payments: readonly RecordOf<'payment'>[];
}

/** The invoices of a client, each with its payments. */
export function invoicesOf(workspace: Workspace, client: ClientId): InvoiceWithPayments[] {
  const payments = [...workspace.idsOf('payment', client)].flatMap((id) => workspace.payment.get(id) ?? []);
  return [...workspace.idsOf('invoice', client)]
    .flatMap((id) => workspace.invoice.get(id) ?? [])
    .map((invoice) => ({ invoice, payments: payments.filter(({ invoiceId }) => invoiceId === invoice.id) }));
}
