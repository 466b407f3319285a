import type { ClientId, ContactId } from './ids';
import type { ObservedPerson } from './observation';

/** What the book knows about addresses, as the matcher asks it. Answers name clients after merges, without repeats. */
export interface Directory {
  /** Contacts with exactly this address. */
  byAddress(address: string): readonly Known[];
  /** Contacts with an address of the same mailbox (`ana+shop@…` for `ana@…`). */
  byMailbox(address: string): readonly Known[];
  /** Clients this mail domain is mapped to. */
  byDomain(domain: string): readonly ClientId[];
  isFreeMail(domain: string): boolean;
}

export interface Known {
  readonly clientId: ClientId;
  readonly contactId: ContactId;
}

export interface PersonMatch {
  readonly matchedBy: 'address' | 'alias' | 'domain';
  /** One, or several clients that share the address or domain: then a person chooses. */
  readonly clients: readonly { readonly clientId: ClientId; readonly contactId: ContactId | undefined }[];
}

/**
 * Which client a person belongs to: exact address, then another form of the same mailbox, then the mail domain (never
 * one of free mail). undefined = a stranger: ask, never guess.
 */
export function matchPerson(person: ObservedPerson, directory: Directory): PersonMatch | undefined {
  const exact = directory.byAddress(person.address);
  if (exact.length > 0) return { matchedBy: 'address', clients: exact };
  const alias = directory.byMailbox(person.address);
  if (alias.length > 0) return { matchedBy: 'alias', clients: alias };
  const domain = person.address.slice(person.address.lastIndexOf('@') + 1);
  if (directory.isFreeMail(domain)) return undefined;
  const clients = directory.byDomain(domain).map((clientId) => ({ clientId, contactId: undefined }));
  return clients.length > 0 ? { matchedBy: 'domain', clients } : undefined;
}
