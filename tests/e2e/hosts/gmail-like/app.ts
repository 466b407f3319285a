import type { Mail, MailThread } from '../../../fixtures/mail/mail';
import { type Account, threadsOf } from './account';
import { composeWindow, type Draft } from './compose';
import { element } from './element';
import { listView } from './list-view';
import type { Reader } from './message-head';
import { routeOf } from './route';
import { shell } from './shell';
import { createStage } from './stage';
import { type ThreadView, threadView } from './thread-view';
import { threadToken } from './tokens';
import type { Words } from './words';

export type App = ReturnType<typeof createApp>;

/** The whole page for one account. What is shown follows from the address, except in the reading pane. */
export function createApp(first: Account, accounts: readonly Account[], words: Words) {
  const reader: Reader = { own: first.mailbox.owner.address, words };
  const stage = createStage();
  const open = new Map<string, ThreadView>();
  let account = first;
  let pane = false;
  /** Threads that were opened while messages were held back. */
  let held: ThreadView[] | undefined;

  const build = (thread: MailThread) => {
    const view = threadView(thread, reader);
    open.set(thread.id, view);
    if (held) held.push(view);
    else view.fill();
    return view.element;
  };
  const list = (name: string) => {
    const place = element('div', { class: 'aia' });
    const empty = () => element('p', { class: 'nothing' }, 'No conversation selected');
    place.append(empty());
    const choose = (thread: MailThread) => {
      if (pane) place.replaceChildren(build(thread));
      else location.hash = `${name}/${threadToken(thread.id)}`;
    };
    const rows = listView(threadsOf(account.mailbox, name), reader, choose);
    return element('div', { class: pane ? 'split' : 'plain' }, rows, pane ? place : undefined);
  };
  const render = () => {
    const route = routeOf(location.hash, account.mailbox);
    const { thread } = route;
    if (thread) stage.show(`thread ${thread.id}`, () => build(thread));
    else if (route.list.startsWith('settings')) stage.show(route.list, settings);
    else stage.show(`list ${route.list}`, () => list(route.list));
    const unread = account.mailbox.threads.filter((one) => one.unread).length;
    const place = route.list === 'inbox' ? `${words.inbox} (${unread})` : route.list;
    document.title = `${thread?.subject ?? place} - ${reader.own} - Demo inbox`;
  };
  const refreshLists = () => {
    stage.forget((key) => key.startsWith('list '));
    render();
  };

  const drafts = element('div', { class: 'drafts' });
  const compose = (draft: Draft) => {
    const close = () => drafts.replaceChildren();
    drafts.replaceChildren(composeWindow(draft, close));
  };
  document.body.append(...shell(account, accounts, words, stage.element, () => compose({})), drafts);
  addEventListener('hashchange', render);
  render();

  return {
    /** The threads of this account by id. */
    thread: (id: string) => {
      const found = account.mailbox.threads.find((thread) => thread.id === id);
      if (!found) throw new Error(`No thread "${id}" in this mailbox.`);
      return found;
    },
    accounts,
    activeView: () => stage.active(),
    openThreadView: (id: string) => open.get(id),
    compose,
    closeCompose: () => drafts.replaceChildren(),
    refreshLists,
    readingPane: (on: boolean) => {
      pane = on;
      refreshLists();
    },
    /** From now on threads open without their messages. */
    hold: () => {
      held ??= [];
    },
    release: () => {
      for (const view of held ?? []) view.fill();
      held = undefined;
    },
    arrive: (id: string, message: Mail) => {
      const grow = (thread: MailThread) => ({ ...thread, messages: [...thread.messages, message] });
      const threads = account.mailbox.threads.map((thread) => (thread.id === id ? grow(thread) : thread));
      account = { ...account, mailbox: { ...account.mailbox, threads } };
      const grown = threads.find((thread) => thread.id === id);
      if (grown) open.get(id)?.arrive(grown);
      // The reading pane keeps what it shows when mail comes in.
      if (!pane) refreshLists();
    },
  };
}

/** A page with neither list nor thread. */
function settings(): HTMLElement {
  const signature = element('textarea', { rows: '4', 'aria-label': 'Signature' });
  signature.value = 'Mara Lindqvist\nHarbour Desk\nmara@harbourdesk.example';
  return element(
    'section',
    { class: 'settings' },
    element('h1', {}, 'Settings'),
    element('label', {}, 'Signature', signature),
  );
}
