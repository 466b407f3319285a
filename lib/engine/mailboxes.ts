import type { ContactId } from '../domain/ids';
import { mailboxKey } from '../domain/mail-address';
import type { MembershipTable } from './membership-table';

/** Addresses in use by the mailbox they go to, so that `ana+shop@…` finds `ana@…` without reading every address. */
export class Mailboxes {
  readonly #byKey = new Map<string, Set<string>>();

  constructor(private readonly addresses: MembershipTable<ContactId, string>) {
    for (const address of addresses.rights()) this.#add(address);
    addresses.changed.subscribe((contacts) => {
      for (const contact of contacts) for (const address of addresses.rightsOf(contact)) this.#add(address);
    });
  }

  /** Addresses that are in use by somebody and go to the mailbox with this key. */
  *of(key: string): Generator<string> {
    for (const address of this.#byKey.get(key) ?? [])
      if (this.addresses.leftsOf(address).size > 0) yield address;
  }

  #add(address: string): void {
    const key = mailboxKey(address);
    const set = this.#byKey.get(key);
    if (set) set.add(address);
    else this.#byKey.set(key, new Set([address]));
  }
}
