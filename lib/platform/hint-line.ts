import type { Port } from './port';
import { connectPort } from './runtime-port';
import { wakeEngine } from './wake';

const RETRY_MS = 300;

/**
 * The content script's one-way line to the engine. Sends the latest hint, again after the engine restarted; nothing is
 * ever received. Ends quietly when the extension was updated or removed.
 */
export function openHintLine(signal: AbortSignal): (hint: unknown) => void {
  let port: Port | undefined;
  let latest: unknown;

  const connect = () => {
    if (signal.aborted) return;
    const opened = connectPort('hint');
    port = opened;
    opened.onDisconnect(() => {
      if (port === opened) port = undefined;
      setTimeout(reconnect, RETRY_MS);
    });
    if (latest !== undefined) opened.post(latest);
  };
  const reconnect = () => {
    if (signal.aborted || port) return;
    wakeEngine().then(connect, stopIfOrphaned);
  };
  const stopIfOrphaned = (error: unknown) => {
    // An orphaned script can not reach its extension any more: there is nobody to tell.
    if (!String(error).includes('Extension context invalidated')) setTimeout(reconnect, RETRY_MS);
  };
  signal.addEventListener('abort', () => port?.disconnect());
  // Before the engine exists a connection fails at once, so it is woken first.
  reconnect();

  return (hint) => {
    latest = hint;
    port?.post(hint);
  };
}
