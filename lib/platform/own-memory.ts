import { browser } from 'wxt/browser';

/**
 * Small values that the background and our pages share and that no page script may read: they hold names of sites. Chrome closes
 * `storage.local` to page scripts; Firefox can not, so there they lie where only documents of our own origin reach.
 */
interface OwnMemory {
  /** What was kept; undefined = nothing. */
  get(key: string): Promise<unknown>;
  /** undefined = keep nothing. */
  set(key: string, value: unknown): Promise<void>;
  /** Calls `listener` whenever somebody, this page included, has set the key. */
  follow(key: string, listener: () => void): void;
}

const inExtension: OwnMemory = {
  get: async (key) => (await browser.storage.local.get(key))[key],
  set: async (key, value) => {
    await (value === undefined
      ? browser.storage.local.remove(key)
      : browser.storage.local.set({ [key]: value }));
  },
  follow: (key, listener) => {
    browser.storage.local.onChanged.addListener((changes) => {
      if (key in changes) listener();
    });
  },
};

const here = new EventTarget();

const inPages: OwnMemory = {
  get: async (key) => {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as unknown);
  },
  set: async (key, value) => {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    // The browser tells every document but the one that wrote.
    here.dispatchEvent(new Event(key));
  },
  follow: (key, listener) => {
    here.addEventListener(key, listener);
    addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) listener();
    });
  },
};

export const ownMemory: OwnMemory = import.meta.env.FIREFOX ? inPages : inExtension;

/** In the background, once: page scripts may not read what is kept. */
export function closeMemory(): void {
  if (import.meta.env.FIREFOX) return;
  browser.storage.local
    .setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
    .catch((error: unknown) => console.warn('Page scripts can read what this browser remembers', error));
}

/** The texts of a list that is kept under a key. */
export async function keptList(key: string): Promise<readonly string[]> {
  const kept = await ownMemory.get(key);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

/** Calls `listener` with what `read` gives, now and whenever the key is set. */
export function followKept<T>(key: string, read: () => Promise<T>, listener: (kept: T) => void): void {
  const tell = () => {
    read().then(listener, (error: unknown) => console.warn('What is kept could not be read', key, error));
  };
  ownMemory.follow(key, tell);
  tell();
}
