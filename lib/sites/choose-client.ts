import { domainOf, mailboxKey } from '../domain/mail-address';
import type { ObservedPerson, PersonRole } from '../domain/observation';
import { isRobot } from './robot';

export interface Choice {
  /** Index into the people; undefined = nobody, or too many to choose from. */
  readonly client: number | undefined;
  /** 0–1, as in the observation. */
  readonly confidence: number;
}

/** The largest providers do here, to keep the page script small; what is mapped to a client is decided with the whole list. */
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail|qq|163|126|naver|yandex|orange|free)\.(?:\w{2,3}|co\.\w\w|com\.\w\w)$/;

const nobody: Choice = { client: undefined, confidence: 0 };

/**
 * Whom the page is about, as far as the page can tell: the requester of a ticket, else who wrote last among those who are not us,
 * else the one we write to. People outside our own domain come first, people before programs; a program or a group address of ours
 * gives way to the reply-to.
 *
 * @param ours normalised addresses of the reader and of the page's shared mailboxes
 * @param senders addresses of the messages' senders, oldest first
 */
export function chooseClient(
  people: readonly ObservedPerson[],
  ours: readonly string[],
  senders: readonly string[],
): Choice {
  const mine = new Set(ours.map(mailboxKey));
  const domains = new Set(ours.map(domainOf).filter((domain) => !freeMail.test(domain)));
  const foreign = people.filter((person) => !mine.has(mailboxKey(person.address)));
  const outside = foreign.filter((person) => !domains.has(domainOf(person.address)));
  const inRole = (role: PersonRole): readonly ObservedPerson[] => {
    const first = outside.filter((person) => person.role === role);
    return first.length > 0 ? first : foreign.filter((person) => person.role === role);
  };
  const choice = (person: ObservedPerson, confidence: number): Choice => {
    const colleague = domains.has(domainOf(person.address)) || isRobot(person.address);
    return { client: people.indexOf(person), confidence: colleague ? Math.min(confidence, 0.4) : confidence };
  };
  const lastOf = (some: readonly ObservedPerson[]) => {
    const last = senders.findLast((address) => some.some((person) => person.address === address));
    return some.find((person) => person.address === last);
  };

  const requesters = inRole('requester');
  const requester = lastOf(requesters) ?? requesters[0];
  if (requester !== undefined) return choice(requester, oneParty(requesters) ? 1 : 0.4);

  const replyTo = inRole('reply-to').find((person) => !isRobot(person.address));
  const all = inRole('from');
  const persons = all.filter((person) => !isRobot(person.address));
  const from = persons.length > 0 ? persons : all;
  const sender = lastOf(from) ?? from.at(-1);
  if (sender !== undefined) {
    const proxy =
      domains.has(domainOf(sender.address)) || isRobot(sender.address) || /\svia\s/i.test(sender.name);
    if (replyTo !== undefined && proxy) return choice(replyTo, 0.7);
    return choice(sender, oneParty(from) ? 1 : 0.6);
  }
  // Only we wrote: a group's mail under our own address, or mail that we sent or write now.
  if (replyTo !== undefined && people.some((person) => person.role === 'from')) return choice(replyTo, 0.7);
  for (const role of ['to', 'cc'] as const) {
    const [first, ...others] = inRole(role);
    if (first === undefined) continue;
    return oneParty([first, ...others]) ? choice(first, others.length === 0 ? 0.9 : 0.6) : nobody;
  }
  return nobody;
}

/** One person, or several of one company. */
function oneParty(people: readonly ObservedPerson[]): boolean {
  const domains = new Set(people.map((person) => domainOf(person.address)));
  const names = new Set(people.map((person) => person.name));
  if (people.length < 2 || (names.size === 1 && !names.has(''))) return true;
  return domains.size === 1 && ![...domains].some((domain) => freeMail.test(domain));
}
