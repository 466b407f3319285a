import * as v from 'valibot';
import { isFreeMail } from '../../domain/free-mail-domains';
import { type ClientId, type ContactId, isId, makeId } from '../../domain/ids';
import { domainOf, normaliseAddress, normaliseDomain } from '../../domain/mail-address';
import type { ObservedPerson } from '../../domain/observation';
import { CommandError } from '../command-error';
import { existingClient, existingContact } from '../existing';
import { isOurDomain, isOurs } from '../our-addresses';
import type { Workspace } from '../workspace';
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
    const client = existingClient(context.workspace, clientId);
    return addPerson(context, client, person, mapDomain ?? true, undefined);
  },
};

export const setAddress: Command<'setAddress'> = {
  args: v.object({ contactId: aContact, address: v.pipe(v.string(), v.maxLength(320)), on: v.boolean() }),
  run({ workspace, change }, { contactId, address, on }) {
    const contact = existingContact(workspace, contactId);
    const plain = on ? usable(workspace, address) : (normaliseAddress(address) ?? address);
    workspace.addressesOf.set(change, contact, plain, on, workspace.me);
    return null;
  },
};

export const setDomain: Command<'setDomain'> = {
  args: v.object({ clientId: aClient, domain: v.pipe(v.string(), v.maxLength(253)), on: v.boolean() }),
  run({ workspace, change, tabs }, { clientId, domain, on }) {
    const client = existingClient(workspace, clientId);
    const plain = normaliseDomain(domain.trim().replace(/^.*@/, ''));
    if (!plain)
      throw new CommandError('invalid', `“${domain}” is not a mail domain. It looks like bakery.example.`, {
        reason: 'not-a-domain',
        name: domain,
      });
    if (!on) {
      for (const member of workspace.group(client))
        workspace.domainsOf.set(change, member, plain, false, workspace.me);
      return null;
    }
    if (isOurDomain(workspace, plain, tabs.own)) {
      throw new CommandError('invalid', `${plain} is your own domain, so it can not stand for a client.`, {
        reason: 'own-domain',
        name: plain,
      });
    }
    if (isFreeMail(plain)) {
      throw new CommandError(
        'invalid',
        `${plain} is a mail service used by many people, so it can not stand for one client. Add the address to a contact instead.`,
        { reason: 'shared-domain', name: plain },
      );
    }
    workspace.domainsOf.set(change, client, plain, true, workspace.me);
    return null;
  },
};

export const mergeClients: Command<'mergeClients'> = {
  args: v.object({ from: aClient, into: aClient }),
  run({ workspace, change }, { from, into }) {
    const leaving = existingClient(workspace, from);
    const staying = existingClient(workspace, into);
    if (leaving === staying)
      throw new CommandError('invalid', 'These two are already one client.', { reason: 'same-client' });
    workspace.client.edit(change, leaving, { mergedInto: staying });
    return null;
  },
};

/** Makes (or finds) the contact of this address at a client, and maps its domain unless many share it. */
function addPerson(
  { workspace, change, tabs }: CommandContext,
  clientId: ClientId,
  person: ObservedPerson,
  mapDomain: boolean,
  phone: string | undefined,
): ContactId {
  const address = usable(workspace, person.address);
  const known = [...workspace.addressesOf.leftsOf(address)].find((contact) => {
    const client = workspace.contact.get(contact)?.clientId;
    return client !== undefined && workspace.canonical(client) === clientId;
  });
  const id = known ?? makeId('contact', workspace.ports.random());
  if (!known) {
    workspace.contact.create(change, id, workspace.me, {
      clientId,
      name: person.name || address.slice(0, address.lastIndexOf('@')),
      ...(phone === undefined ? {} : { phone }),
    });
    workspace.addressesOf.set(change, id, address, true, workspace.me);
  }
  const domain = domainOf(address);
  const taken = [...workspace.domainsOf.leftsOf(domain)].some((id) =>
    workspace.client.get(workspace.canonical(id)),
  );
  if (mapDomain && !taken && !isFreeMail(domain) && !isOurDomain(workspace, domain, tabs.own)) {
    workspace.domainsOf.set(change, clientId, domain, true, workspace.me);
  }
  return id;
}

/** The address as it is stored. Refuses what is none, and our own: they never belong to a client. */
function usable(workspace: Workspace, address: string): string {
  const normal = normaliseAddress(address);
  if (!normal)
    throw new CommandError(
      'invalid',
      `“${address}” is not a mail address. It looks like ana@bakery.example.`,
      { reason: 'not-an-address', name: address },
    );
  if (isOurs(workspace, normal))
    throw new CommandError(
      'invalid',
      `${normal} is one of your own addresses, so it can not belong to a client.`,
      { reason: 'own-address', name: normal },
    );
  return normal;
}
