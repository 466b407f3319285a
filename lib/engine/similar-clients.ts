import type { ClientId } from '../domain/ids';
import { matchPerson } from '../domain/match-person';
import type { ObservedPerson } from '../domain/observation';
import { addressBook } from './address-book';
import type { ClientRef } from './query-types';
import type { Workspace } from './workspace';

const MOST = 5;

/**
 * Clients a stranger may belong to, likeliest first: those of other people on the same page, then those whose name
 * appears in the company, the domain or the person's name. Only offered, never taken.
 */
export function similarClients(
  workspace: Workspace,
  person: ObservedPerson,
  company: string | undefined,
  onPage: readonly ObservedPerson[],
): ClientRef[] {
  const found = new Map<ClientId, ClientRef>();
  const add = (clientId: ClientId) => {
    const client = workspace.client.get(clientId);
    if (client && found.size < MOST) found.set(clientId, { clientId, name: client.name });
  };
  const book = addressBook(workspace);
  for (const other of onPage)
    for (const { clientId } of matchPerson(other, book)?.clients ?? []) add(clientId);
  const domain = person.address.slice(person.address.lastIndexOf('@') + 1);
  const told = wordsOf(
    `${company ?? ''} ${book.isFreeMail(domain) ? '' : domain.replace(/\.[^.]+$/, '')} ${person.name}`,
  );
  for (const client of workspace.clients()) {
    if (found.size >= MOST) break;
    if (wordsOf(client.name).some((word) => told.includes(word))) add(client.id);
  }
  return [...found.values()];
}

/** Words of four letters or more (shorter ones are “the”, “ltd” and “sa”), folded; a run of Han characters is a word. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/\p{Script=Han}{2,}|[\p{L}\p{N}]{4,}/gu) ?? []
  );
}
