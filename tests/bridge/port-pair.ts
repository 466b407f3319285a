import type { Port, PortSender } from '../../lib/platform/port';

export const pageSender: PortSender = {
  url: 'chrome-extension://worthwhile/sidepanel.html',
  tabId: 7,
  frameId: 3,
  isExtensionPage: true,
};
export const contentSender: PortSender = {
  url: 'https://mail.google.com/mail/u/0/#inbox/17',
  tabId: 7,
  frameId: 0,
  isExtensionPage: false,
};

interface End extends Port {
  receive(message: unknown): void;
  otherGone(): void;
}

/**
 * The two ends of a line, as a browser gives them: messages are cloned and arrive later, in order; a disconnect is
 * told to the other end only, once, and a word on a line that is gone throws.
 */
export function portPair(sender: PortSender | undefined): { near: Port; far: Port } {
  let open = true;
  const makeEnd = (other: () => End, seen: PortSender | undefined): End => {
    const listeners: ((message: unknown) => void)[] = [];
    const farewells: (() => void)[] = [];
    return {
      name: 'page',
      sender: seen,
      post(message) {
        if (!open) throw new Error('Attempting to use a disconnected port object');
        const copy: unknown = structuredClone(message);
        queueMicrotask(() => {
          if (open) other().receive(copy);
        });
      },
      onMessage: (listener) => listeners.push(listener),
      onDisconnect: (listener) => farewells.push(listener),
      disconnect() {
        if (!open) return;
        open = false;
        queueMicrotask(() => other().otherGone());
      },
      receive: (message) => {
        for (const listener of listeners) listener(message);
      },
      otherGone: () => {
        for (const listener of farewells) listener();
      },
    };
  };
  const near: End = makeEnd(() => far, undefined);
  const far: End = makeEnd(() => near, sender);
  return { near, far };
}
