import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ClientCard, PageView } from '../../lib/bridge/contract';
import type { ClientId } from '../../lib/domain/ids';
import type { AppModel } from '../model/app-model';

export type ClientPage = Extract<PageView, { kind: 'client' }>;

/** What the sidebar shows: a state of the page, or a client with the page it was found on. */
export type SidebarView =
  | { readonly kind: 'page'; readonly page: Exclude<PageView, ClientPage> }
  | { readonly kind: 'client'; readonly page: ClientPage; readonly card: ClientCard };

export interface SidebarModel {
  /** The last thing known; undefined until the first is. It never goes back to undefined. */
  readonly view: ReadonlySignal<SidebarView | undefined>;
  /** True while `view` is of the page before: shown dimmed, and nothing in it may be used. */
  readonly waiting: ReadonlySignal<boolean>;
  stop(): void;
}

/** A page that is still being drawn reads like one that is not understood: only after this long it counts as one, ms. */
const DRAWING_MS = 1200;
/** A card that came with its page is on the screen before anything else is asked about the client, ms. */
const PAINTED_MS = 60;

/** Follows the page of a tab and the client on it. The last view stays until the next one is whole: nothing flashes. */
export function createSidebar(app: AppModel): SidebarModel {
  const view = signal<SidebarView | undefined>(undefined);
  const page = signal<PageView | undefined>(undefined);
  const pageKnown = signal(false);
  const card = signal<{ readonly of: ClientId; readonly card: ClientCard | undefined } | undefined>(
    undefined,
  );
  const drawing = signal(false);
  const clientId = computed(() => (page.value?.kind === 'client' ? page.value.clientId : undefined));

  const stopPage = effect(() => {
    const tabId = app.shell.tab.value;
    pageKnown.value = false;
    if (app.shell.surface === 'panel' && tabId === undefined) return;
    return untracked(() =>
      app.engine.watch('page', tabId === undefined ? {} : { tabId }, (next) =>
        batch(() => {
          page.value = next;
          pageKnown.value = true;
          if (next.kind === 'client' && next.card) card.value = { of: next.clientId, card: next.card };
        }),
      ),
    );
  });

  const stopCard = effect(() => {
    const of = clientId.value;
    if (of === undefined) return;
    const stop = untracked(() => {
      const follow = () =>
        app.engine.watch('client', { clientId: of }, (next) => {
          const shown = card.peek();
          if (shown?.of !== of || !reads(next, shown.card)) card.value = { of, card: next };
        });
      return card.peek()?.of === of ? later(follow, PAINTED_MS) : follow();
    });
    return () => {
      stop();
      // Unless the next one's is here already, nothing is known of whoever comes next.
      if (card.peek()?.of === of) card.value = undefined;
    };
  });

  const stopView = effect(() => {
    const now = page.value;
    if (now === undefined) return;
    if (now.kind === 'not-understood' && view.peek() !== undefined) {
      drawing.value = true;
      const timer = setTimeout(
        () =>
          batch(() => {
            drawing.value = false;
            view.value = { kind: 'page', page: now };
          }),
        DRAWING_MS,
      );
      return () => {
        clearTimeout(timer);
        drawing.value = false;
      };
    }
    if (now.kind !== 'client') view.value = { kind: 'page', page: now };
    else if (card.value?.of === now.clientId) {
      const known = card.value.card;
      // A client that is gone (deleted meanwhile) leaves a page on which nobody is known.
      view.value = known
        ? { kind: 'client', page: now, card: known }
        : { kind: 'page', page: { kind: 'nobody', own: undefined } };
    }
  });

  return {
    view,
    waiting: computed(
      () =>
        drawing.value ||
        !pageKnown.value ||
        (clientId.value !== undefined && card.value?.of !== clientId.value),
    ),
    stop: () => {
      stopView();
      stopCard();
      stopPage();
    },
  };
}

/** Whether both say the same: what was sent twice is not drawn twice. */
function reads(one: ClientCard | undefined, other: ClientCard | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Starts something after `ms`, unless it is stopped before. */
function later(start: () => () => void, ms: number): () => void {
  let stop = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    stop = start();
  }, ms);
  return () => stop();
}
