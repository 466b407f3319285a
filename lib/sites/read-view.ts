import type { ObservedPerson } from '../domain/observation';
import type { MessageRule, View } from '../domain/recipe';
import { words } from '../domain/words';
import { type FormFields, readContactForm } from './contact-form';
import { find } from './find';
import { loneAddress } from './lone-address';
import { addPeople, People } from './people';
import { isRobot } from './robot';
import { takeFirst } from './take';
import { bodyOf, ownText, readThread } from './thread';

/** What one open view says, before it is decided whom it is about. */
export interface Reading {
  readonly people: readonly ObservedPerson[];
  /** No rule found anybody; the only address there is was taken. */
  readonly isLone: boolean;
  /** Whom a web form's text names as its sender: worth offering, never the page's own proposal. */
  readonly suggested: ObservedPerson | undefined;
  /** Addresses of the messages' senders, oldest first. */
  readonly senders: readonly string[];
  readonly direction: 'in' | 'out' | undefined;
  readonly words: number | undefined;
  readonly company: string | undefined;
  readonly phone: string | undefined;
}

/**
 * Reads the people, messages and details of a view.
 *
 * @param ours normalised addresses that are ours on this page
 * @param me pattern for names that mean the reader
 */
export function readView(
  view: View,
  scope: ParentNode,
  url: string,
  ours: readonly string[],
  me?: string,
): Reading {
  const people = new People(me);
  const [requesters, others] = split(view.people ?? [], (rule) => rule.role === 'requester');
  for (const rule of requesters) addPeople(people, rule, find(scope, rule.each), url);
  const { form, ...thread } = readMessages(view.messages, scope, url, people, ours);
  for (const rule of others) addPeople(people, rule, find(scope, rule.each), url);
  const suggested =
    form?.address === undefined
      ? undefined
      : ({ address: form.address, name: form.name, role: 'reply-to' } as const);
  const found = people.list();
  const lone = found.length > 0 ? undefined : loneIn(view, scope, ours);
  return {
    ...thread,
    people: lone === undefined ? found : [lone],
    isLone: lone !== undefined,
    suggested,
    company: takeFirst(view.company, scope, url) ?? form?.company,
    phone: takeFirst(view.phone, scope, url) ?? form?.phone,
  };
}

function loneIn({ lone }: View, scope: ParentNode, ours: readonly string[]): ObservedPerson | undefined {
  const [region] = lone === undefined ? [] : find(scope, lone);
  return region === undefined ? undefined : loneAddress(region, ours);
}

interface Thread extends Pick<Reading, 'senders' | 'direction' | 'words'> {
  readonly form: FormFields | undefined;
}

function readMessages(
  rule: MessageRule | undefined,
  scope: ParentNode,
  url: string,
  people: People,
  ours: readonly string[],
): Thread {
  const messages = rule === undefined ? [] : readThread(rule, scope, url, people, ours);
  const last = messages.at(-1);
  if (rule === undefined || last === undefined)
    return { senders: [], direction: undefined, words: undefined, form: undefined };
  const body = bodyOf(last, rule);
  const text = body === undefined ? undefined : ownText(body, rule.quotes);
  return {
    senders: messages.flatMap((message) => message.address ?? []),
    direction: last.direction,
    words: text === undefined ? undefined : words(text),
    form: text !== undefined && isRobot(last.address ?? '') ? readContactForm(text) : undefined,
  };
}

function split<T>(list: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((item) => !test(item))];
}
