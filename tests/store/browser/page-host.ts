import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A page on loopback with a line to it. */
export interface PageHost {
  readonly url: string;
  /** The line to the next page that connects. */
  connected(): Promise<WebSocket>;
  close(): Promise<void>;
}

/** Serves an empty page that runs `script`. The address stays the same, so that its databases do. */
export async function hostPage(script: string): Promise<PageHost> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    connected: () => new Promise((resolve) => sockets.once('connection', resolve)),
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
