import type { MailThread } from '../../../fixtures/mail/mail';
import { element } from './element';
import type { Reader } from './message-head';
import { type MessageState, messageView } from './message-view';
import { legacyId, permanentId } from './tokens';

export interface ThreadView {
  readonly element: HTMLElement;
  /** Shows the messages. Until then there is only the subject, as while a thread loads. */
  fill(): void;
  /** Appends the thread's last message, which has just come. */
  arrive(thread: MailThread): void;
  expand(index: number): void;
}

/** An open thread: subject, then its messages with the last one expanded. */
export function threadView(thread: MailThread, reader: Reader): ThreadView {
  let shown = thread;
  const heading = element(
    'h2',
    {
      class: 'hP',
      tabindex: '-1',
      'data-thread-perm-id': `thread-f:${permanentId(thread.id)}`,
      'data-legacy-thread-id': legacyId(thread.id),
    },
    thread.subject,
  );
  const list = element('div', { class: 'nH aHU', role: 'list' });
  const root = element('div', { class: 'nH a98 iY' }, element('div', { class: 'ha' }, heading), list);

  const put = (index: number, state: MessageState) => {
    const made = messageView(shown, index, state, reader);
    list.querySelector(`[data-index="${index}"]`)?.replaceWith(made);
    if (made.parentNode === null) list.append(made);
    if (state === 'collapsed') made.addEventListener('click', () => put(index, 'expanded'), { once: true });
  };
  const fill = () => {
    const count = shown.messages.length;
    shown.messages.forEach((_, index) => {
      put(index, stateOf(index, count));
    });
    const hidden = shown.messages
      .map((_, index) => index)
      .filter((index) => stateOf(index, count) === 'hidden');
    const [first] = hidden;
    if (first === undefined) return;
    const more = element('button', { class: 'adx', type: 'button' }, `${hidden.length} older messages`);
    more.addEventListener('click', () => {
      more.remove();
      for (const index of hidden) put(index, 'collapsed');
    });
    list.querySelector(`[data-index="${first}"]`)?.before(more);
  };
  return {
    element: root,
    fill,
    arrive: (grown) => {
      shown = grown;
      put(grown.messages.length - 1, 'expanded');
    },
    expand: (index) => put(index, 'expanded'),
  };
}

/** The last is open, the first and the last but one are collapsed, a long middle hides behind a count. */
function stateOf(index: number, count: number): MessageState {
  if (index === count - 1) return 'expanded';
  return count > 4 && index > 0 && index < count - 2 ? 'hidden' : 'collapsed';
}
