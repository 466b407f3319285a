import { LATE_REPLY } from '../../../fixtures/mail/mailboxes';
import * as people from '../../../fixtures/mail/people';
import type { App } from './app';
import type { Draft } from './compose';
import { threadToken } from './tokens';

type Somebody = Exclude<keyof typeof people, never>;

/** What tests and the demo may do, besides clicking: `window.demo`. */
export function hooks(app: App) {
  const several = (names: readonly Somebody[] = []) => names.map((name) => people[name]);
  return {
    /** Opens a thread by its fixture id, as a click on its row does. */
    openThread: (id: string, list = 'inbox') => {
      location.hash = `${list}/${threadToken(app.thread(id).id)}`;
    },
    openList: (list: string) => {
      location.hash = list;
    },
    search: (query: string) => {
      location.hash = `search/${encodeURIComponent(query)}`;
    },
    settings: () => {
      location.hash = 'settings/general';
    },
    /** List and thread beside each other; the address no longer follows the thread. */
    readingPane: app.readingPane,
    /** Reading pane: clicks the row. */
    select: (id: string) => {
      const row = app.activeView()?.querySelector<HTMLElement>(`tr.zA[data-thread="${app.thread(id).id}"]`);
      if (!row) throw new Error(`Thread "${id}" is not in the list that is shown.`);
      row.click();
    },
    /** The list is drawn anew, as when new mail comes; the reading pane is empty again. */
    refresh: app.refreshLists,
    /** Threads open without messages until `release`. */
    hold: app.hold,
    release: app.release,
    /** One more message comes in, open or not. */
    arrive: (id: string = LATE_REPLY.thread, text: string = LATE_REPLY.message.text) =>
      app.arrive(id, { ...LATE_REPLY.message, text }),
    expand: (id: string, index: number) => app.openThreadView(id)?.expand(index),
    /** People by their names in `tests/fixtures/mail/people.ts`. */
    compose: (draft: { to?: Somebody[]; cc?: Somebody[]; bcc?: Somebody[]; subject?: string } = {}) => {
      const full: Draft = {
        to: several(draft.to),
        cc: several(draft.cc),
        bcc: several(draft.bcc),
        subject: draft.subject ?? '',
      };
      app.compose(full);
    },
    closeCompose: app.closeCompose,
    /** 0 the first account, 1 the second, 2 the delegated mailbox. Loads anew, as Gmail does. */
    account: (index: number) => location.assign(app.accounts[index]?.path ?? '/mail/u/0/'),
    /** Just after sending, ids are missing for a while. */
    forgetIds: () => {
      const heading = app.activeView()?.querySelector('h2.hP');
      heading?.setAttribute('data-legacy-thread-id', 'undefined');
      heading?.removeAttribute('data-thread-perm-id');
    },
    /** As after a redesign: every anchor class of the open thread is gone, the text is still there. */
    redesign: () => {
      for (const found of app.activeView()?.querySelectorAll('[class]') ?? []) {
        found.className = `x${found.className.length}`;
        found.removeAttribute('email');
        found.removeAttribute('data-hovercard-id');
      }
    },
  };
}

export type Demo = ReturnType<typeof hooks>;
