import type { ObservedPerson } from '../domain/observation';
import type { MessageRule, PersonRule } from '../domain/recipe';
import { cleanName, parseMailbox, parseMailboxes } from './mailboxes';
import { matches } from './pattern';
import { takeAll, takeFirst } from './take';

const mostPeople = 60;

/** People in page order, one per role and address; a name seen anywhere on the page fills in where one is missing. */
export class People {
  readonly #list: ObservedPerson[] = [];

  /** @param me pattern for names that mean the reader and are nobody's name */
  constructor(readonly me: string | undefined) {}

  add(person: ObservedPerson): void {
    const name =
      this.me !== undefined && person.name !== '' && matches(this.me, person.name) ? '' : person.name;
    const at = this.#list.findIndex((one) => one.role === person.role && one.address === person.address);
    const known = this.#list[at];
    if (known === undefined) {
      if (this.#list.length < mostPeople) this.#list.push({ ...person, name });
    } else if (known.name === '') {
      this.#list[at] = { ...known, name };
    }
  }

  /** The address that somebody of this name has elsewhere on the page. */
  addressOf(name: string): string | undefined {
    return name === '' ? undefined : this.#list.find((one) => one.name === name)?.address;
  }

  list(): ObservedPerson[] {
    const nameOf = (address: string) =>
      this.#list.find((one) => one.address === address && one.name !== '')?.name ?? '';
    return this.#list.map((one) => (one.name === '' ? { ...one, name: nameOf(one.address) } : one));
  }
}

/** Adds everybody that a rule finds at these elements. */
export function addPeople(people: People, rule: PersonRule, elements: readonly Element[], url: string): void {
  for (const element of elements) {
    const raw = rawAddress(rule.address, element, url);
    const single = rule.role === 'from' || rule.role === 'requester' ? parseMailbox(raw) : undefined;
    for (const { address, name } of single === undefined ? parseMailboxes(raw) : [single]) {
      people.add({ address, name: nameOf(rule.name, element, address, url) ?? name, role: rule.role });
    }
  }
}

/** The sender of one message: by address, or by a name that has an address elsewhere on the page. undefined = neither is shown. */
export function senderOf(
  element: Element,
  rule: Pick<MessageRule, 'address' | 'name'>,
  people: People,
  url: string,
): ObservedPerson | undefined {
  const box = parseMailbox(rawAddress(rule.address, element, url));
  const name = nameOf(rule.name, element, box?.address ?? '', url) ?? box?.name ?? '';
  const address = box?.address ?? people.addressOf(name);
  return address === undefined ? undefined : { address, name, role: 'from' };
}

function rawAddress(takes: PersonRule['address'], element: Element, url: string): string {
  for (const take of takes === undefined ? [{}] : [takes].flat()) {
    for (const value of takeAll(take, element, url)) if (value.includes('@')) return value;
  }
  return '';
}

function nameOf(
  takes: PersonRule['name'],
  element: Element,
  address: string,
  url: string,
): string | undefined {
  if (takes === undefined) return undefined;
  const name = cleanName(takeFirst([takes].flat(), element, url) ?? '', address);
  return name === '' ? undefined : name;
}
