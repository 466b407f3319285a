import { type Browser, browser } from 'wxt/browser';
import type { Port, PortSender } from './port';

/** Opens a line to the engine. Throws when this script outlived its extension (it was updated or removed). */
export function connectPort(name: string): Port {
  return wrap(browser.runtime.connect({ name }));
}

/** Calls `listener` for every line that is opened to this context. Only the engine may listen. */
export function onPort(listener: (port: Port) => void): void {
  browser.runtime.onConnect.addListener((port) => listener(wrap(port)));
}

function wrap(port: Browser.runtime.Port): Port {
  return {
    name: port.name,
    sender: port.sender && senderOf(port.sender),
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
    onDisconnect: (listener) =>
      port.onDisconnect.addListener(() => {
        // Reading it marks the reason as seen; without that the browser logs it as an unchecked error.
        void browser.runtime.lastError;
        listener();
      }),
    disconnect: () => port.disconnect(),
  };
}

function senderOf(sender: Browser.runtime.MessageSender): PortSender {
  const url = sender.url ?? '';
  const home = browser.runtime.getURL('/');
  return {
    url,
    tabId: sender.tab?.id,
    frameId: sender.frameId ?? 0,
    isExtensionPage: sender.id === browser.runtime.id && url.startsWith(home),
  };
}
