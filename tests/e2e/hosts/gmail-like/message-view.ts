import type { Mail, MailThread } from '../../../fixtures/mail/mail';
import { element } from './element';
import { date, details, type Reader, recipients, sender } from './message-head';
import { legacyId, permanentId } from './tokens';

export type MessageState = 'expanded' | 'collapsed' | 'hidden';

/** One message of a thread. A hidden one has neither sender nor body until the count in front of it is opened. */
export function messageView(
  thread: MailThread,
  index: number,
  state: MessageState,
  reader: Reader,
): HTMLElement {
  const mail = thread.messages[index];
  const kind = { expanded: 'h7', collapsed: 'kv', hidden: 'kQ' }[state];
  const item = element('div', { class: kind, role: 'listitem', 'data-index': String(index) });
  if (mail === undefined || state === 'hidden') return item;
  const inner = state === 'expanded' ? expanded(thread, index, mail, reader) : collapsed(mail);
  item.append(element('div', { class: 'Bk' }, element('div', { class: 'G3 G2' }, inner)));
  return item;
}

function collapsed(mail: Mail): HTMLElement {
  const snippet = element('div', { class: 'iA g6' }, mail.text.replace(/\s+/g, ' ').slice(0, 90));
  const row = element(
    'tr',
    {},
    element('td', { class: 'gF gK' }, sender(mail.from)),
    element('td', { class: 'gF' }, snippet),
    when(mail),
  );
  return element('div', { class: 'adf ads' }, element('div', { class: 'gs gt' }, table(row)));
}

function expanded(thread: MailThread, index: number, mail: Mail, reader: Reader): HTMLElement {
  const id = `${thread.id}.${index}`;
  const address = element('span', { class: 'go' }, `<${mail.from.address}>`);
  const arrow = element('button', { class: 'ajy', type: 'button', 'aria-label': 'Show details' }, '▾');
  const to = element('div', { class: 'iw ajw' }, recipients(mail, reader), arrow);
  arrow.addEventListener('click', () => to.after(details(mail)), { once: true });
  const row = element(
    'tr',
    {},
    element(
      'td',
      { class: 'gF' },
      element('h3', { class: 'iw' }, element('span', { class: 'qu' }, sender(mail.from), address)),
    ),
    when(mail),
  );
  return element(
    'div',
    {
      class: 'adn ads',
      'data-message-id': `#msg-f:${permanentId(id)}`,
      'data-legacy-message-id': legacyId(id),
    },
    element(
      'div',
      { class: 'gs' },
      element('div', { class: 'gE iv gt' }, table(row), to),
      body(mail, quoted(thread, index, mail)),
    ),
  );
}

function quoted(thread: MailThread, index: number, mail: Mail): Mail | undefined {
  return mail.quotes ? thread.messages[index - 1] : undefined;
}

function body(mail: Mail, before: Mail | undefined): HTMLElement {
  const text = element('div', { dir: 'auto' }, mail.text);
  const quote =
    before &&
    element(
      'div',
      { class: 'gmail_quote' },
      element(
        'div',
        { class: 'gmail_attr', dir: 'ltr' },
        `On ${before.at.slice(0, 10)}, ${before.from.name} <${before.from.address}> wrote:`,
      ),
      element('blockquote', { class: 'gmail_quote' }, before.text),
    );
  return element('div', { class: 'ii gt' }, element('div', { class: 'a3s aiL' }, text, quote));
}

function table(row: HTMLElement): HTMLElement {
  return element('table', { class: 'cf gJ', role: 'presentation' }, element('tbody', {}, row));
}

function when(mail: Mail): HTMLElement {
  return element('td', { class: 'gH' }, date(mail));
}
