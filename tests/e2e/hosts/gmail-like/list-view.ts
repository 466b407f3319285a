import type { MailThread } from '../../../fixtures/mail/mail';
import { element } from './element';
import type { Reader } from './message-head';

/** A list of threads. Every address stands there twice: once to be seen, once for screen readers. */
export function listView(
  threads: readonly MailThread[],
  reader: Reader,
  open: (thread: MailThread) => void,
): HTMLElement {
  const rows = threads.map((thread) => row(thread, reader, open));
  const table = element('table', { class: 'F cf zt', role: 'grid' }, element('tbody', {}, ...rows));
  return element(
    'div',
    { class: 'ae4' },
    rows.length === 0 ? element('p', { class: 'TC' }, 'No conversations.') : table,
  );
}

function row(thread: MailThread, reader: Reader, open: (thread: MailThread) => void): HTMLElement {
  const senders = [...new Map(thread.messages.map((mail) => [mail.from.address, mail.from])).values()];
  const last = thread.messages.at(-1);
  const shown = senders.flatMap((person, index) => {
    const name = person.address === reader.own ? reader.words.me : person.name || person.address;
    const kind = thread.unread ? 'zF' : 'yP';
    return [
      index === 0 ? '' : ', ',
      element(
        'span',
        { class: kind, email: person.address, name, 'data-hovercard-id': person.address },
        name,
      ),
    ];
  });
  const copy = senders.map((person) => `${person.name} ${person.address}`).join(', ');
  const snippet = last?.text.replace(/\s+/g, ' ').slice(0, 80) ?? '';
  const made = element(
    'tr',
    { class: thread.unread ? 'zA zE' : 'zA yO', role: 'row', tabindex: '-1', 'data-thread': thread.id },
    element(
      'td',
      { class: 'yX', role: 'gridcell' },
      element('div', { class: 'afn' }, copy),
      element('div', { class: 'yW' }, ...shown),
    ),
    element(
      'td',
      { class: 'a4W', role: 'gridcell' },
      element('span', { class: 'y6' }, element('span', { class: 'bog' }, thread.subject)),
      element('span', { class: 'y2' }, ` – ${snippet}`),
    ),
    element(
      'td',
      { class: 'xW', role: 'gridcell' },
      element('span', { title: last?.at }, last?.at.slice(0, 10)),
    ),
  );
  made.addEventListener('click', () => open(thread));
  return made;
}
