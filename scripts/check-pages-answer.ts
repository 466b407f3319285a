import { normaliseAddress } from '../lib/domain/mail-address';
import type { Observation, ObservedPerson, PersonRole } from '../lib/domain/observation';

/** Address and display name. */
type Person = readonly [string, string];

/** What a page's answer may state; what it leaves out is not compared. */
export interface Answer {
  readonly own?: string | null;
  readonly subject?: string | null;
  readonly senders?: readonly Person[];
  readonly recipients?:
    | readonly Person[]
    | { readonly to?: readonly Person[]; readonly cc?: readonly Person[] };
  readonly reply_to?: string | null;
  readonly client?: Person | null;
  readonly company?: string | null;
  readonly phone?: string | null;
  readonly compose?: {
    readonly to?: readonly Person[];
    readonly cc?: readonly Person[];
    readonly subject?: string;
  };
}

export interface Verdict {
  readonly misses: readonly string[];
  /** Stated, but nowhere on the page: it can not be read there. */
  readonly absent: readonly string[];
  /** A client was named where the answer says nobody. */
  readonly wrongName: boolean;
}

/** Compares an observation with the answer worked out by hand, as far as the answer goes. `onPage` is all text and values of the page. */
export function judge(answer: Answer, seen: Observation, onPage: string): Verdict {
  const misses: string[] = [];
  const absent: string[] = [];
  const miss = (what: string, expected: unknown, got: unknown): void => {
    misses.push(`${what}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(got ?? null)}`);
  };
  const text = (
    what: string,
    expected: string | null | undefined,
    got: string | undefined,
    same = sameText,
  ): void => {
    if (expected !== undefined && !same(expected ?? '', got ?? '')) miss(what, expected, got);
  };
  const people = (
    what: string,
    expected: readonly Person[] | undefined,
    roles: readonly PersonRole[],
  ): void => {
    if (expected === undefined) return;
    const got = seen.people.filter((person) => roles.includes(person.role));
    const addresses = new Set(got.map((person) => person.address));
    const all = expected.every((one) => got.some((person) => samePerson(one, person)));
    if (!all || addresses.size !== new Set(expected.map(([address]) => normaliseAddress(address))).size) {
      miss(
        what,
        expected,
        got.map((person) => [person.address, person.name]),
      );
    }
  };

  text('own', answer.own, seen.own, sameAddressOrText);
  text('subject', answer.compose?.subject ?? answer.subject, seen.subject);
  people('senders', answer.senders, ['from']);
  if (isList(answer.recipients)) people('recipients', answer.recipients, ['to', 'cc']);
  else {
    people('to', answer.recipients?.to, ['to']);
    people('cc', answer.recipients?.cc, ['cc']);
  }
  people('compose to', answer.compose?.to, ['to']);
  people('compose cc', answer.compose?.cc, ['cc']);
  if (answer.compose !== undefined && seen.view !== 'compose') miss('view', 'compose', seen.view);
  const replyTo = seen.people.find((person) => person.role === 'reply-to')?.address;
  text('reply-to', answer.reply_to, replyTo, sameAddressOrText);

  const named = seen.client === undefined ? undefined : seen.people[seen.client];
  const client = named && [named.address, named.name];
  if (answer.client === null && named !== undefined) miss('client', null, client);
  if (answer.client && (named === undefined || !samePerson(answer.client, named)))
    miss('client', answer.client, client);

  for (const [what, same] of [
    ['company', sameText],
    ['phone', samePhone],
  ] as const) {
    const expected = answer[what];
    const readable = typeof expected !== 'string' || foldText(onPage).includes(foldText(expected));
    if (readable || seen[what] !== undefined) text(what, expected, seen[what], same);
    else absent.push(`${what} ${JSON.stringify(expected)}`);
  }
  return { misses, absent, wrongName: answer.client === null && named !== undefined };
}

function isList<T extends object>(value: readonly Person[] | T | undefined): value is readonly Person[] {
  return Array.isArray(value);
}

function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function sameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}

function samePhone(a: string, b: string): boolean {
  return a.replace(/\D/g, '') === b.replace(/\D/g, '');
}

function sameAddressOrText(a: string, b: string): boolean {
  return sameText(normaliseAddress(a) ?? a, normaliseAddress(b) ?? b);
}

/** "Dupont, Élodie" and "Élodie Dupont" are one name. */
function sameName(a: string, b: string): boolean {
  const parts = (name: string): string => foldText(name.replaceAll(',', ' ')).split(' ').sort().join(' ');
  return parts(a) === parts(b);
}

function samePerson([address, name]: Person, person: ObservedPerson): boolean {
  return normaliseAddress(address) === person.address && sameName(name, person.name);
}
