import { isFreeMail } from '../domain/free-mail-domains';
import type { ClientId, ContactId } from '../domain/ids';
import { mailboxKey } from '../domain/mail-address';
import type { Directory, Known } from '../domain/match-person';
import type { Workspace } from './workspace';

/** The book's addresses and domains in the form the matcher asks, over the tables' own indexes. */
export function addressBook(workspace: Workspace): Directory {
  const knownOf = (contacts: Iterable<ContactId>): Known[] => {
    const known = new Map<ClientId, Known>();
    for (const contactId of contacts) {
      const contact = workspace.contact.get(contactId);
      if (!contact) continue;
      const clientId = workspace.canonical(contact.clientId);
      if (workspace.client.get(clientId) && !known.has(clientId))
        known.set(clientId, { clientId, contactId });
    }
    return [...known.values()];
  };
  return {
    byAddress: (address) => knownOf(workspace.addressesOf.leftsOf(address)),
    byMailbox(address) {
      const key = mailboxKey(address);
      // Only a plain form and a plus form of one mailbox are the same: few addresses share a key.
      return knownOf(
        [...workspace.mailboxes.of(key)].flatMap((same) => [...workspace.addressesOf.leftsOf(same)]),
      );
    },
    byDomain: (domain) => [
      ...new Set(
        [...workspace.domainsOf.leftsOf(domain)]
          .map((id) => workspace.canonical(id))
          .filter((id) => workspace.client.get(id) !== undefined),
      ),
    ],
    isFreeMail: isFreeMail,
  };
}
