import type { Port } from '../platform/port';
import type { BridgeError } from './contract';
import type { EngineMessage } from './messages';

interface Waiting {
  readonly port: Port;
  readonly said: unknown[];
  /** Gets what is said from now on, once the line is served. */
  listener: ((message: unknown) => void) | undefined;
}

/**
 * Lines that are opened before there is an engine to serve them. What is said on them is kept, in order. When it takes
 * long, their pages are told why.
 */
export class WaitingLines {
  readonly #waiting = new Set<Waiting>();
  #why: BridgeError | undefined;
  #tells = false;
  #serve: ((port: Port) => void) | undefined;

  /** Nobody is told anything before `patience` has passed. */
  constructor(patience: Promise<void>) {
    void patience.then(() => {
      this.#tells = true;
      for (const { port } of this.#waiting) this.#tell(port);
    });
  }

  /** Takes a line that was opened: keeps it waiting, or has it served at once when there is an engine. */
  take(port: Port): void {
    if (this.#serve) return this.#serve(port);
    const line: Waiting = { port, said: [], listener: undefined };
    this.#waiting.add(line);
    port.onMessage((message) => {
      if (line.listener) line.listener(message);
      else line.said.push(message);
    });
    port.onDisconnect(() => this.#waiting.delete(line));
    this.#tell(port);
  }

  /** Why there is no engine yet, for those who wait and those who will; undefined when there is nothing to tell. */
  explain(why: BridgeError | undefined): void {
    this.#why = why;
    for (const { port } of this.#waiting) this.#tell(port);
  }

  /** Hangs up on all who wait: whoever still wants something connects anew and says it again. */
  hangUp(): void {
    for (const { port } of this.#waiting) port.disconnect();
    this.#waiting.clear();
  }

  /** There is an engine: serves those who waited, with all they have said, and everybody who comes later. */
  serve(serve: (port: Port) => void): void {
    this.#serve = serve;
    for (const line of this.#waiting) {
      serve({
        ...line.port,
        onMessage(listener) {
          line.listener = listener;
          for (const message of line.said.splice(0)) listener(message);
        },
      });
    }
    this.#waiting.clear();
  }

  #tell(port: Port): void {
    if (!this.#tells || !this.#why || !port.sender?.isExtensionPage) return;
    port.post({ t: 'waiting', error: this.#why } satisfies EngineMessage);
  }
}
