import { element } from './element';

export interface Stage {
  readonly element: HTMLElement;
  /** Makes the view the active one; builds it only when no view of that key is kept. */
  show(key: string, build: () => HTMLElement): void;
  /** Forgets the kept views whose key passes, so that they are built anew. The active one stays until replaced. */
  forget(matches: (key: string) => boolean): void;
  active(): HTMLElement | undefined;
}

/** So many views stay in the document when others are shown. */
const KEPT = 12;

/** Keeps views alive behind the active one: `role=main` moves, the old ones are only hidden. */
export function createStage(): Stage {
  const root = element('div', { class: 'nH bkK' });
  const views = new Map<string, HTMLElement>();
  let current: HTMLElement | undefined;

  const show = (key: string, build: () => HTMLElement) => {
    const kept = views.get(key);
    const next = kept ?? element('div', { class: 'nH ar4' }, build());
    if (current && current !== next) {
      current.removeAttribute('role');
      current.hidden = true;
    }
    views.delete(key);
    views.set(key, next);
    if (!kept) root.append(next);
    next.hidden = false;
    next.setAttribute('role', 'main');
    current = next;
    for (const [old, view] of [...views].slice(0, Math.max(0, views.size - KEPT))) {
      views.delete(old);
      view.remove();
    }
  };
  const forget = (matches: (key: string) => boolean) => {
    for (const [key, view] of [...views].filter(([name]) => matches(name))) {
      views.delete(key);
      if (view === current) current = undefined;
      view.remove();
    }
  };
  return { element: root, show, forget, active: () => current };
}
