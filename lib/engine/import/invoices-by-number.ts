import type { ClientId, InvoiceId } from '../../domain/ids';
import type { Workspace } from '../workspace';

/** Finds a client's invoice by its number, written in whatever case and spacing. Deleted ones are not found. */
export function invoicesByNumber(
  workspace: Workspace,
): (client: ClientId, number: string) => InvoiceId | undefined {
  const found = new Map<string, InvoiceId>();
  const keyOf = (client: ClientId, number: string) =>
    `${workspace.canonical(client)} ${number.replace(/\s/g, '').toLowerCase()}`;
  for (const { id, clientId, number } of workspace.invoice.all()) {
    if (number !== '') found.set(keyOf(clientId, number), id);
  }
  return (client, number) => (number === '' ? undefined : found.get(keyOf(client, number)));
}
