import type { Port } from './port';
import { connectPort } from './runtime-port';
import { wakeEngine } from './wake';

const RETRY_MS = 300;

export interface HintLineEnds {
  /** Called once the extension was updated or removed. */
  orphaned(): void;
  /** What the engine says: recipes that the team has taught for this site, never anything about a client. */
  heard(message: unknown): void;
}

/**
 * The content script's line to the engine. Sends the latest hint, again after the engine restarted or the page came back
 * from the back/forward cache. Hung up while the page is away, so that the engine does not take it for the page in the tab.
 */
export function openHintLine(
  signal: AbortSignal,
  { orphaned, heard }: HintLineEnds,
): (hint: unknown) => void {
  let port: Port | undefined;
  let latest: unknown;
  let away = false;

  const connect = () => {
    if (signal.aborted || away || port) return;
    const opened = connectPort('hint');
    port = opened;
    opened.onMessage(heard);
    opened.onDisconnect(() => {
      if (port === opened) port = undefined;
      setTimeout(reconnect, RETRY_MS);
    });
    if (latest !== undefined) opened.post(latest);
  };
  const reconnect = () => {
    if (signal.aborted || away || port) return;
    wakeEngine().then(connect).catch(retryUnlessOrphaned);
  };
  const retryUnlessOrphaned = (error: unknown) => {
    // An orphaned script can not reach its extension any more: there is nobody to tell.
    if (String(error).includes('Extension context invalidated')) orphaned();
    else setTimeout(reconnect, RETRY_MS);
  };
  const hangUp = () => {
    port?.disconnect();
    port = undefined;
  };
  addEventListener(
    'pagehide',
    () => {
      away = true;
      hangUp();
    },
    { signal },
  );
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      away = false;
      if (persisted) reconnect();
    },
    { signal },
  );
  signal.addEventListener('abort', hangUp);
  // Before the engine exists a connection fails at once, so it is woken first.
  reconnect();

  return (hint) => {
    latest = hint;
    port?.post(hint);
  };
}
