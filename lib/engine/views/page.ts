import { filter, map, merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { type LookAlike, lookAlike, skeleton } from '../../domain/look-alike';
import { normaliseAddress } from '../../domain/mail-address';
import { matchPerson, type PersonMatch } from '../../domain/match-person';
import type { ObservedPerson } from '../../domain/observation';
import { addressBook } from '../address-book';
import { live } from '../live';
import { isOurs, listOf } from '../our-addresses';
import type { Candidate, ClientRef, PageView } from '../query-types';
import { recordLink } from '../record-link';
import { similarClients } from '../similar-clients';
import type { TabState } from '../tabs';
import type { Workspace } from '../workspace';
import { cardOf } from './client-card';
import type { View } from './view';

/**
 * Who the page in a tab is about. Follows the page and the book: a stranger becomes a client when it is made one. The
 * card comes along with the page; what changes on it later is told by `client` alone.
 */
export const page: View<'page'> = (context, args) => {
  const { workspace, tabs } = context;
  const tab = context.tabId ?? args.tabId;
  if (tab === undefined) return live(tabs.changed.pipe(filter(() => false)), () => ({ kind: 'not-watched' }));
  const triggers = merge(tabs.changed.pipe(filter((changed) => changed === tab)), workspace.touched);
  return live(triggers, (): PageView => {
    const state = tabs.state(tab);
    return state ? pageView(workspace, state) : { kind: 'not-watched' };
  }).pipe(map((view) => (view.kind === 'client' ? { ...view, card: cardOf(context, view.clientId) } : view)));
};

/** Never a guess: nobody, one client, or a question. */
export function pageView(workspace: Workspace, state: TabState): PageView {
  const { observation, host } = state;
  const chosen = standing(workspace, state.chosen);
  if (observation.view === 'none') return { kind: 'nobody', own: observation.own };
  const own = observation.own === undefined ? undefined : normaliseAddress(observation.own);
  const people = distinct(
    observation.people.filter(({ address }) => address !== own && !isOurs(workspace, address)),
  );
  const linked = linkedClient(workspace, observation.reference, host);
  const picked = pickedClient(workspace, chosen);
  if (people.length === 0) {
    const clientId = picked ?? linked;
    const matchedBy = picked ? 'chosen' : 'link';
    if (clientId)
      return { kind: 'client', clientId, contactId: undefined, person: undefined, matchedBy, others: [] };
    return observation.view === 'unclear'
      ? { kind: 'not-understood', recipe: observation.recipe, outline: observation.outline }
      : { kind: 'nobody', own: observation.own };
  }
  const named = observation.client === undefined ? undefined : observation.people[observation.client];
  const person =
    people.find(({ address }) => address === chosen?.address) ??
    people.find((one) => linked !== undefined && isOf(workspace, one, linked)) ??
    (observation.confidence >= 0.5
      ? people.find(
          ({ address, role }) => isAbout(role) && (people.length === 1 || address === named?.address),
        )
      : undefined);
  const candidates = () => people.map((other) => candidate(workspace, other));
  if (!person) return { kind: 'choose', candidates: candidates() };

  const match = matchPerson(person, addressBook(workspace));
  const isClient = (clientId: ClientId, matchedBy: MatchedBy): PageView => ({
    kind: 'client',
    clientId,
    contactId: match?.clients.find((known) => known.clientId === clientId)?.contactId,
    person,
    matchedBy,
    others: candidates().filter(
      (other) => other.person.address !== person.address && other.client?.clientId !== clientId,
    ),
  });
  if (picked && person.address === chosen?.address) return isClient(picked, 'chosen');
  const only = match?.clients.length === 1 ? match.clients[0] : undefined;
  if (match && only)
    return isClient(only.clientId, person.address === chosen?.address ? 'chosen' : match.matchedBy);
  const warning = match ? undefined : caution(workspace, person);
  // Whoever joins a linked thread and only looks like somebody known is a question there as anywhere else.
  const unasked = person.address !== chosen?.address && warning === undefined;
  if (linked && (match ? isOf(workspace, person, linked) : unasked)) return isClient(linked, 'link');
  if (match) return { kind: 'choose', candidates: shared(workspace, person, match) };
  return {
    kind: 'stranger',
    person,
    company: observation.company,
    phone: observation.phone,
    similar: similarClients(workspace, person, observation.company, people),
    caution: warning,
  };
}

type MatchedBy = Extract<PageView, { readonly kind: 'client' }>['matchedBy'];

/** The choice made on this page, unless the link that kept it was taken back since. */
function standing(workspace: Workspace, chosen: TabState['chosen']): TabState['chosen'] {
  const { clientId, link } = chosen ?? {};
  if (clientId === undefined || link === undefined) return chosen;
  return linkedTo(workspace, link) === workspace.canonical(clientId) ? chosen : undefined;
}

/** Whether this person is known to the client, alone or among others. */
function isOf(workspace: Workspace, person: ObservedPerson, client: ClientId): boolean {
  return (
    matchPerson(person, addressBook(workspace))?.clients.some(({ clientId }) => clientId === client) ?? false
  );
}

/** The client that the member picked on this page, while it is there. */
function pickedClient(workspace: Workspace, chosen: TabState['chosen']): ClientId | undefined {
  const picked = chosen?.clientId && workspace.canonical(chosen.clientId);
  return picked && workspace.client.get(picked) ? picked : undefined;
}

/** Whoever only gets a copy is never what a page is about. */
function isAbout(role: ObservedPerson['role']): boolean {
  return role !== 'cc';
}

/** One person under several roles is one candidate; the first mention wins, unless it is only a copy. */
function distinct(people: readonly ObservedPerson[]): ObservedPerson[] {
  const found = new Map<string, ObservedPerson>();
  for (const person of people) {
    const known = found.get(person.address);
    if (!known || (!isAbout(known.role) && isAbout(person.role))) found.set(person.address, person);
  }
  return [...found.values()];
}

function candidate(workspace: Workspace, person: ObservedPerson): Candidate {
  const match = matchPerson(person, addressBook(workspace));
  const only = match?.clients.length === 1 ? match.clients[0] : undefined;
  return {
    person,
    client: only && clientRef(workspace, only.clientId),
    caution: match ? undefined : caution(workspace, person),
  };
}

/** An address or domain that several clients share: one candidate each. */
function shared(workspace: Workspace, person: ObservedPerson, match: PersonMatch): Candidate[] {
  return match.clients.map(({ clientId }) => ({
    person,
    client: clientRef(workspace, clientId),
    caution: undefined,
  }));
}

function clientRef(workspace: Workspace, clientId: ClientRef['clientId']): ClientRef | undefined {
  const client = workspace.client.get(clientId);
  return client && { clientId, name: client.name };
}

function linkedClient(
  workspace: Workspace,
  reference: string | undefined,
  host: string,
): ClientId | undefined {
  return reference === undefined ? undefined : linkedTo(workspace, recordLink(host, reference));
}

/** undefined = nobody, or several at once (two members chose differently): then a person decides. */
function linkedTo(workspace: Workspace, link: string): ClientId | undefined {
  const clients = new Set(
    [...workspace.linksOf.leftsOf(link)]
      .map((id) => workspace.canonical(id))
      .filter((id) => workspace.client.get(id) !== undefined),
  );
  return clients.size === 1 ? [...clients][0] : undefined;
}

function caution(workspace: Workspace, person: ObservedPerson): LookAlike | undefined {
  const ours = [...listOf(workspace, 'ownAddresses'), ...listOf(workspace, 'ownDomains')];
  return lookAlike(person, {
    drawnLike: (drawn) => [...workspace.drawn.of(drawn), ...ours.filter((own) => skeleton(own) === drawn)],
    isKnownDomain: (domain) => workspace.domainsOf.leftsOf(domain).size > 0,
  });
}
