import type { DeviceId } from '../../peer';
import type { Signaling, SignalingState } from '../../signaling';
import type { EpochId } from '../roster/roster-entry';
import type { RosterKeeper } from '../roster-keeper';
import { Farewells, farewellTopic } from './farewell';
import { openSignal, sealSignal, topicOf } from './signal';

/** Epochs at whose topics a device that was away is still heard. */
const EPOCHS = 16;

/**
 * A signaling server as a team uses it: topics are plain names here, messages plain bytes, and the server sees neither. A
 * topic that is a device's id is sealed to that device alone, every other to the team. What is heard is from a current
 * device, proved. A device that was away speaks at the topics of an older epoch; it is heard there, and answered there.
 * One that was removed meanwhile is told that, and nothing else.
 */
export class TeamSignaling implements Signaling {
  readonly #readers = new Map<string, Set<(message: Uint8Array) => void>>();
  /** For every topic of the server that is subscribed to: how it stops. */
  readonly #subscribed = new Map<string, () => void>();
  readonly #heardAt = new Map<DeviceId, EpochId>();
  readonly #farewells: Farewells;
  readonly #stopWatching: () => void;
  #sending: Promise<unknown> = Promise.resolve();
  #subscribing: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly server: Signaling,
    private readonly keeper: RosterKeeper,
    private readonly report: (error: unknown) => void,
    private readonly now: () => number = Date.now,
  ) {
    this.#farewells = new Farewells(keeper);
    this.#stopWatching = keeper.onChange(() => this.#renew());
  }

  publish(topic: string, message: Uint8Array): void {
    this.#sending = this.#sending.then(() => this.#send(topic, message)).catch(this.report);
  }

  subscribe(topic: string, reader: (message: Uint8Array) => void): () => void {
    const readers = this.#readers.get(topic) ?? new Set();
    this.#readers.set(topic, readers.add(reader));
    this.#renew();
    return () => {
      readers.delete(reader);
      if (readers.size === 0) this.#readers.delete(topic);
      this.#renew();
    };
  }

  get state(): SignalingState {
    return this.server.state;
  }

  onState(listener: (state: SignalingState) => void): () => void {
    return this.server.onState(listener);
  }

  /** Ends this use of the server, and the server's line too. */
  close(): void {
    this.#closed = true;
    this.#stopWatching();
    for (const stop of this.#subscribed.values()) stop();
    this.#subscribed.clear();
    this.server.close();
  }

  async #send(topic: string, message: Uint8Array): Promise<void> {
    const { keeper } = this;
    if (this.#closed || !keeper.current) return;
    const to = [...keeper.state.devices.keys()].find((device) => device === topic);
    const newest = keeper.heldEpochs()[0]?.id;
    const epochs = new Set([newest, to && this.#heardAt.get(to)]);
    for (const epoch of epochs) {
      const key = epoch && keeper.keyOf(epoch);
      if (!key) continue;
      const name = await topicOf(key, topic);
      const sealed = await sealSignal(keeper, { topic: name, plain: message, ...(to ? { to } : {}) });
      this.server.publish(name, sealed);
    }
  }

  #renew(): void {
    this.#subscribing = this.#subscribing.then(() => this.#subscribe()).catch(this.report);
  }

  async #subscribe(): Promise<void> {
    const wanted = new Map<string, { readonly topic: string; readonly epoch: EpochId }>();
    const epochs = this.keeper.current ? this.keeper.heldEpochs().slice(0, EPOCHS) : [];
    for (const { id: epoch } of epochs) {
      const key = this.keeper.keyOf(epoch);
      if (!key) continue;
      if (this.#readers.size === 0) continue;
      for (const topic of [...this.#readers.keys(), farewellTopic(this.keeper.device.id)])
        wanted.set(await topicOf(key, topic), { topic, epoch });
    }
    if (this.#closed) return;
    for (const [name, stop] of this.#subscribed) {
      if (wanted.has(name)) continue;
      stop();
      this.#subscribed.delete(name);
    }
    for (const [name, { topic, epoch }] of wanted) {
      if (this.#subscribed.has(name)) continue;
      const hear = (sealed: Uint8Array) => {
        this.#hear({ name, topic, epoch, sealed }).catch(this.report);
      };
      this.#subscribed.set(name, this.server.subscribe(name, hear));
    }
  }

  async #hear(heard: {
    readonly name: string;
    readonly topic: string;
    readonly epoch: EpochId;
    readonly sealed: Uint8Array;
  }): Promise<void> {
    const { keeper } = this;
    const message = { topic: heard.name, sealed: heard.sealed };
    if (heard.topic === farewellTopic(keeper.device.id)) return this.#farewells.take(message);
    const opened = await openSignal(keeper, message);
    if (this.#closed) return;
    if (!opened) {
      const key = keeper.keyOf(heard.epoch);
      const answer = key && (await this.#farewells.answer(message, key, this.now()));
      if (answer) this.server.publish(answer.topic, answer.sealed);
      return;
    }
    this.#heardAt.set(opened.from, heard.epoch);
    for (const reader of [...(this.#readers.get(heard.topic) ?? [])]) reader(opened.plain);
  }
}
