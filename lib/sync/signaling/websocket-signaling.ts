import type { Signaling, SignalingState } from '../signaling';
import { toBase64 } from './base64';
import { readServerMessage } from './server-message';
import { TopicReaders } from './topic-readers';

/** A silent server is asked so often, ms, and must have answered before so long. */
const PING_MS = 10_000;
const PONG_WITHIN_MS = 4_000;
/** A connection that is not open after so long is tried anew, ms. */
const OPEN_WITHIN_MS = 3_000;
/** Waits between tries, ms. The first ones are short, because a network that was gone is usually back soon. */
const WAITS = [250, 500, 1_000, 2_000];
/** The wait after two minutes of tries. */
const LONG_WAIT = 15_000;
const MANY_TRIES = 30;

/**
 * A line to one server that speaks the protocol of y-webrtc-signaling (`y-webrtc/bin/server.js`). It connects by
 * itself, again and again, until it is closed.
 */
export class WebSocketSignaling implements Signaling {
  state: SignalingState;
  readonly #readers = new TopicReaders();
  readonly #listeners = new Set<(state: SignalingState) => void>();
  #socket: WebSocket | undefined;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    /** `ws:` or `wss:`. */
    readonly url: string,
  ) {
    this.state = { kind: 'connecting', where: url };
    this.#connect();
    globalThis.addEventListener?.('online', this.#atOnce);
  }

  publish(topic: string, sealed: Uint8Array): void {
    this.#send({ type: 'publish', topic, data: toBase64(sealed) });
  }

  subscribe(topic: string, reader: (sealed: Uint8Array) => void): () => void {
    if (this.#readers.add(topic, reader)) this.#send({ type: 'subscribe', topics: [topic] });
    return () => {
      if (this.#readers.remove(topic, reader)) this.#send({ type: 'unsubscribe', topics: [topic] });
    };
  }

  onState(listener: (state: SignalingState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    globalThis.removeEventListener?.('online', this.#atOnce);
    this.#drop();
    this.#listeners.clear();
  }

  readonly #atOnce = (): void => {
    if (this.state.kind === 'connected') this.#ping();
    else {
      this.#tries = 0;
      this.#connect();
    }
  };

  #connect(): void {
    this.#drop();
    let socket: WebSocket;
    try {
      socket = new WebSocket(this.url);
    } catch (cause) {
      // Such an address never works, so it is not tried again.
      this.#become({ kind: 'unreachable', where: this.url, message: String(cause) });
      return;
    }
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#retry('No answer.'), OPEN_WITHIN_MS);
    socket.onopen = () => this.#open();
    socket.onmessage = (event: MessageEvent<unknown>) => this.#hear(event.data);
    socket.onclose = () => this.#retry('The server can not be reached.');
  }

  #open(): void {
    this.#tries = 0;
    const { topics } = this.#readers;
    if (topics.length > 0) this.#send({ type: 'subscribe', topics });
    this.#pingLater();
    this.#become({ kind: 'connected', where: this.url });
  }

  #hear(data: unknown): void {
    this.#pingLater();
    const message = readServerMessage(data);
    if (message?.kind === 'published') this.#readers.tell(message.topic, message.sealed);
  }

  #pingLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ping(), PING_MS);
  }

  #ping(): void {
    clearTimeout(this.#timer);
    this.#send({ type: 'ping' });
    this.#timer = setTimeout(() => this.#retry('The server does not answer any more.'), PONG_WITHIN_MS);
  }

  #retry(message: string): void {
    this.#drop();
    if (this.#closed) return;
    const usual = WAITS[Math.min(this.#tries, WAITS.length - 1)] ?? LONG_WAIT;
    const wait = this.#tries < MANY_TRIES ? usual : LONG_WAIT;
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#connect(), wait * (0.75 + Math.random() / 2));
    this.#become({ kind: 'unreachable', where: this.url, message });
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  /** What can not be sent now is lost: offers of a minute ago help nobody. */
  #send(message: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #become(state: SignalingState): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}
