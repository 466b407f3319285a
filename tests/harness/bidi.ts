import WebSocket from 'ws';

export interface Bidi {
  /** One WebDriver BiDi command; rejects with the browser's words. */
  send<T = unknown>(method: string, params?: object): Promise<T>;
  on(event: string, listener: (params: unknown) => void): void;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface Pending {
  readonly method: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Opens a WebDriver BiDi session of its own, without a driver program in between. */
export async function openBidi(endpoint: string): Promise<Bidi> {
  const socket = new WebSocket(`${endpoint}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  let sent = 0;
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, (params: unknown) => void>();

  socket.on('message', (data) => {
    const message: Message = JSON.parse(data.toString());
    if (message.method !== undefined) listeners.get(message.method)?.(message.params);
    if (message.id === undefined) return;
    const asked = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'error') {
      asked?.reject(new Error(`${asked.method}: ${message.error}: ${message.message}`));
    } else asked?.resolve(message.result);
  });
  socket.on('close', () => {
    for (const { method, reject } of pending.values()) reject(new Error(`${method}: the browser is gone`));
    pending.clear();
  });

  const send = <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new Error(`${method}: the browser is gone`));
        return;
      }
      const id = ++sent;
      pending.set(id, { method, resolve: (value) => resolve(value as T), reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    send,
    on: (event, listener) => listeners.set(event, listener),
    close: () => socket.terminate(),
  };
}
