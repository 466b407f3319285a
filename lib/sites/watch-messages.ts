import type { Observation, ObservedMessage } from '../domain/observation';
import type { Recipe } from '../domain/recipe';
import type { Lexicon } from '../domain/signals/lexicon';
import { openMessages } from './open-messages';
import { MessageScan } from './scan-messages';

/** A page is left to draw itself for so long before its texts are read, ms. */
const SETTLE_MS = 300;
/** A browser that is never idle is not waited for longer, ms. */
const LONGEST_MS = 2000;

export interface MessageWatch {
  /** The observation with the messages that were read of its record so far. */
  withMessages(observation: Observation): Observation;
  /** The page was looked at: what it shows may have changed. */
  looked(observation: Observation): void;
}

interface Ports {
  readonly recipes: () => readonly Recipe[];
  /** Asked for once, when the first message is open. */
  readonly lexicons: () => Promise<readonly Lexicon[]>;
  /** Called when the messages of the page read differently than before. */
  readonly found: (observation: Observation) => void;
}

/** Reads the messages of an open record while the browser is idle, and again after the page has changed. */
export function watchMessages(window: Window, ports: Ports, signal: AbortSignal): MessageWatch {
  const { document } = window;
  const turn = () =>
    new Promise<void>((resolve) => {
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
    });
  let scan: Promise<MessageScan> | undefined;
  let subject: Observation | undefined;
  let stale = new AbortController();
  let last: readonly ObservedMessage[] = [];
  let planned = false;

  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    await turn();
    planned = false;
    const { people, view } = subject ?? { people: [], view: 'none' };
    if (signal.aborted || people.length === 0 || (view !== 'message' && view !== 'record')) return;
    const open = openMessages(document, window.location.href, ports.recipes());
    if (open.length + last.length === 0) return;
    scan ??= ports.lexicons().then((lexicons) => new MessageScan(lexicons));
    const running = stale.signal;
    const messages = await (await scan).read(open, people.length, turn, running);
    if (messages === undefined || running.aborted || signal.aborted) return;
    if (JSON.stringify(messages) === JSON.stringify(last) || subject === undefined) return;
    last = messages;
    ports.found(withMessages(subject));
  };
  const withMessages = (observation: Observation): Observation =>
    last.length > 0 && isSameRecord(observation, subject) ? { ...observation, messages: last } : observation;
  return {
    withMessages,
    looked(observation) {
      if (!isSameRecord(observation, subject)) {
        stale.abort();
        stale = new AbortController();
        last = [];
      }
      subject = observation;
      if (planned || signal.aborted) return;
      planned = true;
      void read();
    },
  };
}

function isSameRecord(one: Observation, other: Observation | undefined): boolean {
  return (
    other !== undefined &&
    one.view === other.view &&
    one.reference === other.reference &&
    (one.reference !== undefined || one === other)
  );
}
