import type { WebSocket } from 'ws';
import { KillableChromium } from './killable-chromium';
import type { PageHost } from './page-host';
import type { Contents, FromPage, ToPage } from './protocol';

const START_LIMIT = 60_000;

export interface SessionListener {
  /** Operation `op` was promised to be on disk, `ms` after it was made. */
  acknowledged(op: number, ms: number): void;
  failed(message: string): void;
}

/** One life of the browser, from its start to its SIGKILL. */
export class PageSession {
  private constructor(
    private readonly browser: KillableChromium,
    private readonly socket: WebSocket,
    readonly opened: Promise<Contents>,
  ) {}

  /** Starts the browser and asks it to open document `name`. */
  static async start(
    host: PageHost,
    profile: string,
    name: string,
    listener: SessionListener,
  ): Promise<PageSession> {
    const connected = host.connected();
    const browser = KillableChromium.start(profile, host.url);
    try {
      const socket = await within(connected);
      const opened = new Promise<Contents>((resolve) => {
        socket.on('message', (data) => {
          const message: FromPage = JSON.parse(data.toString());
          if (message.kind === 'acknowledged') listener.acknowledged(message.op, message.ms);
          else if (message.kind === 'failed') listener.failed(message.message);
          else if (message.kind === 'opened') resolve(message.contents);
        });
      });
      const session = new PageSession(browser, socket, within(opened));
      session.#say({ kind: 'open', name });
      return session;
    } catch (error) {
      await browser.kill();
      throw error;
    }
  }

  edit(first: number): void {
    this.#say({ kind: 'edit', first });
  }

  kill(): Promise<void> {
    this.opened.catch(() => undefined);
    return this.browser.kill();
  }

  #say(message: ToPage): void {
    this.socket.send(JSON.stringify(message));
  }
}

async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the browser did not answer for ${START_LIMIT} ms`)),
      START_LIMIT,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
