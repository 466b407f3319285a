import type { NatsConnection, Subscription } from '@nats-io/nats-core';
import type { Signaling, SignalingState } from '../signaling';
import { TopicReaders } from '../signaling/topic-readers';
import { signalSubject } from './subjects';

/** Signaling over the mailbox's server: plain messages that nobody stores. */
export class MailboxSignaling implements Signaling {
  state: SignalingState;
  readonly #readers = new TopicReaders();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #listeners = new Set<(state: SignalingState) => void>();
  #connection: NatsConnection | undefined;

  constructor(
    readonly team: string,
    readonly where: string,
  ) {
    this.state = { kind: 'connecting', where };
  }

  publish(topic: string, sealed: Uint8Array): void {
    if (this.#connection?.isClosed() === false) {
      this.#connection.publish(signalSubject(this.team, topic), sealed);
    }
  }

  subscribe(topic: string, reader: (sealed: Uint8Array) => void): () => void {
    if (this.#readers.add(topic, reader)) this.#listen(topic);
    return () => {
      if (!this.#readers.remove(topic, reader)) return;
      if (this.#connection?.isClosed() === false) this.#subscriptions.get(topic)?.unsubscribe();
      this.#subscriptions.delete(topic);
    };
  }

  onState(listener: (state: SignalingState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The mailbox closes its own line. */
  close(): void {
    this.#listeners.clear();
  }

  /** A line is there: listens again to everything. */
  attach(connection: NatsConnection): void {
    this.#connection = connection;
    for (const topic of this.#readers.topics) this.#listen(topic);
    this.#become({ kind: 'connected', where: this.where });
  }

  detach(message: string): void {
    this.#connection = undefined;
    this.#subscriptions.clear();
    this.#become({ kind: 'unreachable', where: this.where, message });
  }

  #listen(topic: string): void {
    if (this.#connection?.isClosed() !== false) return;
    const subscription = this.#connection.subscribe(signalSubject(this.team, topic), {
      callback: (error, message) => {
        // An error ends the line, which says so itself.
        if (!error) this.#readers.tell(topic, message.data);
      },
    });
    this.#subscriptions.set(topic, subscription);
  }

  #become(state: SignalingState): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}
