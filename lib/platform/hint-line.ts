import type { Port } from './port';
import { connectPort } from './runtime-port';
import { wakeEngine } from './wake';

const RETRY_MS = 300;

/**
 * The content script's one-way line to the engine. Sends the latest hint, again after the engine restarted or the page
 * came back from the back/forward cache; nothing is ever received. Hung up while the page is away, so that the engine
 * does not take it for the page in the tab. Calls `orphaned` once the extension was updated or removed.
 */
export function openHintLine(signal: AbortSignal, orphaned: () => void): (hint: unknown) => void {
  let port: Port | undefined;
  let latest: unknown;
  let away = false;

  const connect = () => {
    if (signal.aborted || away || port) return;
    const opened = connectPort('hint');
    port = opened;
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
