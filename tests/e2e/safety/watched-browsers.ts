import type { Routes } from '../../harness/routes';
import type { Driver, Tab } from '../../harness/view';
import { openWatchedChromium } from './watch-chromium';
import { openWatchedFirefox } from './watch-firefox';

/** A browser of which everything it asked for, printed and popped up is known. */
export interface Watched {
  readonly driver: Driver;
  copy(text: string, tab: Tab): Promise<void>;
  /** What is on the clipboard, as any program could read it. */
  copied(tab: Tab): Promise<string>;
  /** Lets go of the browser in an orderly way and tells what it did. Nothing is missed that happened before the end. */
  end(): Promise<Deeds>;
}

/** One request, as far as the browser tells. */
export interface Asked {
  readonly url: string;
  /** Origin of who asked, where the browser tells; '' otherwise. */
  readonly by: string;
  /** Everything about it: method, headers, body. */
  readonly text: string;
}

/** What left the pages of a browser on other ways than through their DOM. */
export interface Deeds {
  /** Of pages, frames, workers and the browser itself; WebSockets too. */
  readonly requests: readonly Asked[];
  /** Console messages, errors and policy violations of every context: pages, frames, workers, the engine. */
  readonly said: readonly string[];
  /** alert, confirm, prompt, and "leave this page?". */
  readonly dialogs: readonly string[];
}

/** Both browsers with the built extension, watched from the first moment: for `describe.each`. */
export const WATCHED = [
  { name: 'chromium', open: openWatchedChromium },
  { name: 'firefox', open: openWatchedFirefox },
] as const satisfies readonly { name: string; open: (routes: Routes) => Promise<Watched> }[];
