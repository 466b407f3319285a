import * as v from 'valibot';
import { isFreeMail } from '../../domain/free-mail-domains';
import { type ClientId, type ContactId, isId, makeId } from '../../domain/ids';
import { normaliseAddress } from '../../domain/mail-address';
import type { ObservedPerson } from '../../domain/observation';
import { CommandError } from '../command-error';
import { isOurs } from '../our-addresses';
import { aClient, aPerson } from './arguments';
import type { Command, CommandContext } from './command';

const aContact = v.custom<ContactId>((value) => isId('contact', value), 'not a contact');

export const newClient: Command<'newClient'> = {
  args: v.object({
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
    person: v.optional(aPerson),
    phone: v.optional(v.pipe(v.string(), v.maxLength(100))),
    mapDomain: v.optional(v.boolean()),
  }),
  run(context, { name, person, phone, mapDomain }) {
    const { workspace, change } = context;
    const id = makeId('client', workspace.ports.random());
    workspace.client.create(change, id, workspace.me, { name, status: 'active' });
    if (person) addPerson(context, id, person, mapDomain ?? true, phone);
    return id;
  },
};

export const assignPerson: Command<'assignPerson'> = {
  args: v.object({ clientId: aClient, person: aPerson, mapDomain: v.optional(v.boolean()) }),
  run(context, { clientId, person, mapDomain }) {
    return addPerson(context, clientId, person, mapDomain ?? true, undefined);
  },
};

export const setAddress: Command<'setAddress'> = {
  args: v.object({ contactId: aContact, address: v.pipe(v.string(), v.maxLength(320)), on: v.boolean() }),
  run({ workspace, change }, { contactId, address, on }) {
    workspace.addressesOf.set(change, contactId, on ? usable(address) : address, on, workspace.me);
    return null;
  },
};

export const setDomain: Command<'setDomain'> = {
  args: v.object({ clientId: aClient, domain: v.pipe(v.string(), v.maxLength(253)), on: v.boolean() }),
  run({ workspace, change }, { clientId, domain, on }) {
    const plain = usable(`x@${domain.trim()}`).slice(2);
    if (on && isFreeMail(plain)) {
      throw new CommandError(
        'invalid',
        `${plain} is a mail service used by many people, so it can not stand for one client. Add the address to a contact instead.`,
      );
    }
    workspace.domainsOf.set(change, clientId, plain, on, workspace.me);
    return null;
  },
};

export const mergeClients: Command<'mergeClients'> = {
  args: v.object({ from: aClient, into: aClient }),
  run({ workspace, change }, { from, into }) {
    if (workspace.canonical(from) === workspace.canonical(into)) {
      throw new CommandError('invalid', 'These two are already one client.');
    }
    workspace.client.edit(change, workspace.canonical(from), { mergedInto: workspace.canonical(into) });
    return null;
  },
};

/** Makes (or finds) the contact of this address at a client, and maps its domain unless many share it. */
function addPerson(
  { workspace, change }: CommandContext,
  clientId: ClientId,
  person: ObservedPerson,
  mapDomain: boolean,
  phone: string | undefined,
): ContactId {
  const address = usable(person.address);
  const known = [...workspace.addressesOf.leftsOf(address)].find(
    (contact) => workspace.contact.get(contact)?.clientId === clientId,
  );
  const id = known ?? makeId('contact', workspace.ports.random());
  if (!known) {
    workspace.contact.create(change, id, workspace.me, {
      clientId,
      name: person.name || address.slice(0, address.lastIndexOf('@')),
      ...(phone === undefined ? {} : { phone }),
    });
    workspace.addressesOf.set(change, id, address, true, workspace.me);
  }
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const taken = workspace.domainsOf.leftsOf(domain).size > 0;
  if (mapDomain && !taken && !isFreeMail(domain) && !isOurs(workspace, address)) {
    workspace.domainsOf.set(change, clientId, domain, true, workspace.me);
  }
  return id;
}

function usable(address: string): string {
  const normal = normaliseAddress(address);
  if (!normal) throw new CommandError('invalid', `“${address}” is not a mail address.`);
  return normal;
}
