import { browser } from 'wxt/browser';

/** What the browser says of the person. `since`: epoch ms from which on nobody was there. */
export type PersonSign = { readonly kind: 'away'; readonly since: number } | { readonly kind: 'back' };

/** Without a key or a pointer for so long (seconds), nobody is there. */
const IDLE_S = 300;

/** Calls `listener` when the person goes away (no input for five minutes, or the screen is locked) and comes back. */
export function watchPerson(listener: (sign: PersonSign) => void): void {
  browser.idle.setDetectionInterval(IDLE_S);
  browser.idle.onStateChanged.addListener((state) => listener(signOf(state)));
}

/** Whether the person is there now. */
export async function askForPerson(): Promise<PersonSign> {
  return signOf(await browser.idle.queryState(IDLE_S));
}

function signOf(state: 'active' | 'idle' | 'locked'): PersonSign {
  if (state === 'active') return { kind: 'back' };
  return { kind: 'away', since: Date.now() - (state === 'idle' ? IDLE_S * 1000 : 0) };
}
