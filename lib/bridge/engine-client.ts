import type { Port } from '../platform/port';
import type {
  BridgeError,
  CommandAnswer,
  CommandName,
  Commands,
  Engine,
  Queries,
  QueryName,
} from './contract';
import type { EngineMessage, PageMessage } from './messages';

/** How a page reaches the engine. `wake` makes sure that there is one and resolves when it may be connected to. */
export interface EngineLine {
  connect(): Port;
  wake(): Promise<void>;
  /** Resolves after `ms`; a fake clock in tests. */
  wait(ms: number): Promise<void>;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 2000;
/** A page says that it is reconnecting once the engine has been away for this long; a restart takes a fifth of it. */
const TELL_AFTER_MS = 1000;
/** Attempts made quickly (an engine starts in 0.2 s) before the pauses grow. */
const PATIENCE = 6;

interface Watched {
  readonly name: QueryName;
  readonly args: object;
  readonly next: (result: never) => void;
  readonly failed: ((error: BridgeError) => void) | undefined;
}

interface Sent {
  readonly message: PageMessage;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: BridgeError) => void;
}

const gone: BridgeError = {
  code: 'engine-gone',
  message:
    'The extension restarted just now. Please look whether your last change is there, and repeat it if not.',
};

/**
 * The engine behind one port that heals by itself: after an engine restart or a page kept in the back/forward cache it
 * reconnects and asks every live query again. A command that had not left yet waits; one that had is reported as
 * unsure, because it may or may not have been carried out.
 */
export class EngineClient implements Engine {
  readonly #watched = new Map<number, Watched>();
  readonly #waiting = new Map<number, Sent>();
  readonly #underway = new Map<number, Sent>();
  /** The line that works. */
  #port: Port | undefined;
  /** Gives up the line that is being tried. */
  #giveUp: (() => void) | undefined;
  /** Why there is no engine yet, when one that is starting has told. */
  #why: BridgeError | undefined;
  #connecting = false;
  #closed = false;
  #lastId = 0;

  constructor(private readonly line: EngineLine) {
    void this.#connect();
  }

  watch<N extends QueryName>(
    name: N,
    args: Queries[N]['args'],
    next: (result: Queries[N]['result']) => void,
    failed?: (error: BridgeError) => void,
  ): () => void {
    const id = ++this.#lastId;
    this.#watched.set(id, { name, args, next, failed });
    this.#say({ t: 'watch', id, name, args: { ...args } });
    const why = this.#why;
    if (why) queueMicrotask(() => this.#watched.get(id)?.failed?.(why));
    return () => {
      if (this.#watched.delete(id)) this.#say({ t: 'unwatch', id });
    };
  }

  send<N extends CommandName>(name: N, args: Commands[N]['args']): Promise<CommandAnswer<N>> {
    const id = ++this.#lastId;
    return new Promise<CommandAnswer<N>>((resolve, reject) => {
      if (this.#closed) return reject(gone);
      this.#send(id, { message: { t: 'send', id, name, args: { ...args } }, resolve, reject });
    });
  }

  /** To be called when the page was brought back (from the back/forward cache): the old port may be dead in silence. */
  reconnect(): void {
    this.#giveUp?.();
    this.#port?.disconnect();
    this.#lost();
  }

  /** Ends the line for good. What has not been answered never will be. */
  close(): void {
    this.#closed = true;
    this.#giveUp?.();
    this.#port?.disconnect();
    this.#lost();
    for (const { reject } of this.#waiting.values()) reject(gone);
    this.#waiting.clear();
  }

  #send(id: number, sent: Sent): void {
    if (this.#say(sent.message)) this.#underway.set(id, sent);
    else this.#waiting.set(id, sent);
  }

  /** Says something on the line; false when there is none. One that died without a word is found out here. */
  #say(message: PageMessage): boolean {
    const port = this.#port;
    if (!port) return false;
    try {
      port.post(message);
      return true;
    } catch (error) {
      // Arguments that no line can carry are our bug, not the line's.
      if (error instanceof Error && error.name === 'DataCloneError') throw error;
      this.#lost();
      return false;
    }
  }

  async #connect(): Promise<void> {
    if (this.#connecting || this.#port || this.#closed) return;
    this.#connecting = true;
    this.#tellIfGone();
    let retry = FIRST_RETRY_MS;
    for (let attempt = 0; !this.#closed && !(await this.#tryOnce(attempt)); attempt += 1) {
      if (attempt > 0) await this.line.wait(retry);
      if (attempt >= PATIENCE) retry = Math.min(retry * 2, LAST_RETRY_MS);
    }
    this.#connecting = false;
    // The line may have been lost again before this went on.
    if (!this.#port) void this.#connect();
  }

  /** Tells every live query, should there still be no engine after a while, that its last result may be old. */
  #tellIfGone(): void {
    void this.line.wait(TELL_AFTER_MS).then(() => {
      if (this.#port || this.#closed || this.#why) return;
      this.#tell({ code: 'reconnecting', message: 'The extension is starting again.' });
    });
  }

  #tell(error: BridgeError): void {
    for (const { failed } of this.#watched.values()) failed?.(error);
  }

  /** One attempt: the line is good once the engine has answered anything at all. */
  async #tryOnce(attempt: number): Promise<boolean> {
    if (attempt > 0) await this.line.wake().catch(() => this.line.wait(FIRST_RETRY_MS));
    const port = this.#closed ? undefined : this.#openLine();
    if (!port) return false;
    return new Promise((resolve) => {
      let given = false;
      this.#giveUp = () => {
        given = true;
        this.#giveUp = undefined;
        port.disconnect();
        resolve(false);
      };
      port.onDisconnect(() => {
        if (this.#port === port) this.#lost();
        resolve(false);
      });
      port.onMessage((message) => {
        const said = message as EngineMessage;
        if (this.#port === port) this.#receive(said);
        else if (given || this.#port) return;
        else if (said.t === 'waiting') {
          this.#why = said.error;
          this.#tell(said.error);
        } else if (said.t === 'hello') {
          this.#giveUp = undefined;
          this.#why = undefined;
          this.#port = port;
          resolve(true);
          this.#resume();
        }
      });
    });
  }

  /** undefined when the browser refuses: the extension was updated or removed under this page. */
  #openLine(): Port | undefined {
    try {
      return this.line.connect();
    } catch (error) {
      if (error instanceof Error) return undefined;
      throw error;
    }
  }

  #resume(): void {
    for (const [id, { name, args }] of this.#watched) this.#say({ t: 'watch', id, name, args: { ...args } });
    for (const [id, sent] of [...this.#waiting]) {
      this.#waiting.delete(id);
      this.#send(id, sent);
    }
  }

  #receive(message: EngineMessage): void {
    // A second engine on the same line waits for the one that answers.
    if (message.t === 'hello' || message.t === 'waiting') return;
    if (message.t === 'result') {
      this.#watched.get(message.id)?.next(message.result as never);
      return;
    }
    const sent = this.#underway.get(message.id);
    this.#underway.delete(message.id);
    if (message.t === 'answer') sent?.resolve(message.answer as never);
    else if (sent) sent.reject(message.error);
    else this.#watched.get(message.id)?.failed?.(message.error);
  }

  #lost(): void {
    this.#port = undefined;
    for (const { reject } of this.#underway.values()) reject(gone);
    this.#underway.clear();
    void this.#connect();
  }
}
