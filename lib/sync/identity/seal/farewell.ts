import type { DeviceId } from '../../peer';
import { readWhole } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import type { Bytes } from '../bytes/bytes';
import { MAX_ENTRY_BYTES } from '../roster/limits';
import type { RosterKeeper } from '../roster-keeper';
import { openFrom, openSignal, sealFor, topicOf } from './signal';

/** Bytes of entries that fit into one signaling message beside what seals it. What is older than that is known there. */
const MOST_BYTES = 48_000;
/** A removed device that calls is told once a minute at most. */
const AGAIN_MS = 60_000;
/** Devices that calls are remembered of. */
const MOST = 256;

/** The topic at which a device hears that it was removed. */
export function farewellTopic(device: DeviceId): string {
  return `farewell/${device}`;
}

/**
 * Tells removed devices that were away of their removal, when they call at the topic of an epoch that they still know:
 * the entries that put them out and what was before, which they check themselves. Nothing that is newer.
 */
export class Farewells {
  readonly #told = new Map<DeviceId, number>();

  constructor(private readonly keeper: RosterKeeper) {}

  /** What to answer to a message, and at which topic; undefined when it is not of a device that is out. */
  async answer(
    heard: { readonly topic: string; readonly sealed: Uint8Array },
    epochKey: Bytes,
    now: number,
  ): Promise<{ readonly topic: string; readonly sealed: Bytes } | undefined> {
    const { keeper } = this;
    const opened = await openFrom(keeper, heard, (from) => keeper.cardOfRemoved(from));
    const card = opened && keeper.cardOfRemoved(opened.from);
    if (!opened || !card || now - (this.#told.get(opened.from) ?? -AGAIN_MS) < AGAIN_MS) return undefined;
    this.#told.delete(opened.from);
    this.#told.set(opened.from, now);
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST && oldest !== undefined) this.#told.delete(oldest);
    const topic = await topicOf(epochKey, farewellTopic(opened.from));
    const plain = writeFarewell(keeper.farewellFor(opened.from));
    return { topic, sealed: await sealFor(keeper, [{ id: opened.from, card }], { topic, plain }) };
  }

  /** Takes what a teammate tells of our own removal. */
  async take(heard: { readonly topic: string; readonly sealed: Uint8Array }): Promise<void> {
    const opened = await openSignal(this.keeper, heard);
    const entries =
      opened &&
      readWhole(opened.plain, (reader) => reader.list(MOST_BYTES, (item) => item.sized(MAX_ENTRY_BYTES)));
    if (entries) await this.keeper.merge(entries);
  }
}

function writeFarewell(entries: readonly Bytes[]): Bytes {
  let size = 0;
  const newest = entries.toReversed().filter(({ length }) => {
    size += length + 4;
    return size <= MOST_BYTES;
  });
  return new ByteWriter().list(newest.reverse(), (out, entry) => out.sized(entry)).done();
}
