import type { Mail, Person } from '../../../fixtures/mail/mail';
import { element } from './element';
import type { Words } from './words';

export interface Reader {
  /** The mailbox's own address. */
  readonly own: string;
  readonly words: Words;
}

/** Who wrote it, in expanded and collapsed messages alike. */
export function sender(from: Person): HTMLElement {
  const shown = from.name || from.address;
  return element(
    'span',
    {
      class: 'gD',
      email: from.address,
      name: shown,
      'data-hovercard-id': from.address,
      role: 'gridcell',
      tabindex: '-1',
    },
    element('span', {}, shown),
  );
}

/** The line below the sender: visible recipients by first name, oneself as "me". */
export function recipients(mail: Mail, reader: Reader): HTMLElement {
  const people = [...mail.to, ...(mail.cc ?? [])];
  const shown = people.flatMap((person, index) => [index === 0 ? '' : ', ', recipient(person, reader)]);
  return element('span', { class: 'hb' }, `${reader.words.to} `, ...shown);
}

function recipient(person: Person, { own, words }: Reader): HTMLElement {
  const name = person.address === own ? words.me : person.name || person.address;
  const attributes = { class: 'g2', email: person.address, name, 'data-hovercard-id': person.address };
  return element('span', attributes, name.split(' ')[0]);
}

/** What the arrow beside the recipients opens: the only place that shows Reply-To. */
export function details(mail: Mail): HTMLElement {
  const rows: [string, readonly Person[]][] = [
    ['from', [mail.from]],
    ['reply-to', mail.replyTo ? [mail.replyTo] : []],
    ['to', mail.to],
    ['cc', mail.cc ?? []],
  ];
  const lines = rows
    .filter(([, people]) => people.length > 0)
    .map(([label, people]) => detail(label, people));
  return element('table', { class: 'ajC', role: 'presentation' }, element('tbody', {}, ...lines));
}

function detail(label: string, people: readonly Person[]): HTMLElement {
  const named = people.map((person) =>
    element('span', { class: 'gI' }, `${person.name} <${person.address}>`),
  );
  return element(
    'tr',
    {},
    element('td', { class: 'gG' }, `${label}:`),
    element('td', { class: 'gL' }, ...named),
  );
}

/** Shown in the reader's language and zone; nothing to compute with. */
export function date(mail: Mail): HTMLElement {
  const when = new Date(mail.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return element('span', { class: 'g3', title: when, alt: when, role: 'gridcell', tabindex: '-1' }, when);
}
