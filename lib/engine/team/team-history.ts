import * as v from 'valibot';
import * as Y from 'yjs';
import type { Archive } from '../../store/archive';
import type { DeviceId } from '../../sync/peer';
import type { IncomingEntry } from '../../sync/replicate/gate/incoming-log';
import type { ReplicaOwners } from '../../sync/replicate/gate/replica-owners';
import {
  KEPT_DAYS,
  keepSnapshots,
  type SnapshotStore,
  snapshotBefore,
} from '../../sync/replicate/undo/keep-snapshots';
import { LOG, type LogKey, logKey, readLogKey, SHOT, shotKey } from './history-key';

const DAY_MS = 86_400_000;
/** A snapshot may lack what was logged just before it was taken: reading begins so much earlier. Twice is once. */
const OVERLAP_MS = 60_000;
/** Bytes of changes that are kept; the oldest go first, and undo then reaches back less far. */
const MOST_LOG_BYTES = 64 * 1024 * 1024;
/** Snapshots of one document that are kept beyond the newest two, in bytes. */
const MOST_SHOT_BYTES = 128 * 1024 * 1024;

const kept = v.object({ from: v.string(), updates: v.array(v.instance(Uint8Array)) });
const shot = v.object({ bytes: v.instance(Uint8Array) });

export interface HistoryOptions {
  readonly archive: Archive;
  readonly owners: ReplicaOwners;
  /** The document as it is now; undefined = not loaded. */
  readonly docOf: (kind: string) => Y.Doc | undefined;
  /** Bytes of changes that are kept. */
  readonly mostBytes?: number;
}

/** Every change of the last days with who made it, and a snapshot of each document a day: what undo works from. */
export class TeamHistory implements SnapshotStore {
  #log: LogKey[] = [];
  #count = 0;
  #pruning: Promise<void> = Promise.resolve();

  private constructor(private readonly options: HistoryOptions) {}

  static async open(options: HistoryOptions): Promise<TeamHistory> {
    const history = new TeamHistory(options);
    const keys = await options.archive.keys(LOG);
    history.#log = keys.flatMap((key) => readLogKey(key) ?? []).sort(byTime);
    history.#count = history.#log.reduce((most, { count }) => Math.max(most, count), 0);
    return history;
  }

  /** Resolves once it is on disk. */
  async append({ kind, origin, from, at, updates }: IncomingEntry): Promise<void> {
    const bytes = updates.reduce((sum, { length }) => sum + length, 0);
    this.#count += 1;
    const by = origin ?? this.#soleWriter(kind, updates);
    const key = logKey({ kind, at, count: this.#count, bytes, origin: by });
    await this.options.archive.put(key.key, { from, updates: updates.map((update) => update.slice()) });
    this.#log.push(key);
  }

  /** What is kept of changes, oldest first. */
  get entries(): readonly LogKey[] {
    return this.#log;
  }

  /** The changes of a document from a time on, oldest first, as undo wants them. */
  async changes(kind: string, from: number): Promise<IncomingEntry[]> {
    const wanted = this.#log.filter((entry) => entry.kind === kind && entry.at >= from - OVERLAP_MS);
    const read = await Promise.all(
      wanted.map(async ({ key, at, origin }): Promise<IncomingEntry[]> => {
        const value = v.safeParse(kept, await this.options.archive.get(key));
        if (!value.success) return [];
        return [{ kind, origin, from: value.output.from as DeviceId, at, updates: value.output.updates }];
      }),
    );
    return read.flat();
  }

  snapshotBefore(kind: string, time: number) {
    return snapshotBefore(kind, time, this);
  }

  /** Takes the snapshots that are due and lets go of what is too old or too much. */
  keep(docs: ReadonlyMap<string, Y.Doc>, now: number): Promise<void> {
    this.#pruning = this.#pruning.then(async () => {
      for (const [kind, doc] of docs) await keepSnapshots(kind, doc, this, now);
      for (const kind of docs.keys()) await this.#boundShots(kind);
      await this.#prune(now);
    });
    const done = this.#pruning;
    // Whoever asked gets the rejection; the next time begins anew.
    this.#pruning = done.catch(() => undefined);
    return done;
  }

  async clear(): Promise<void> {
    const { archive } = this.options;
    await archive.remove([...(await archive.keys(LOG)), ...(await archive.keys(SHOT))]);
    this.#log = [];
  }

  async list(kind: string): Promise<readonly number[]> {
    const prefix = `${SHOT}${kind}/`;
    return (await this.options.archive.keys(prefix)).map((key) => Number(key.slice(prefix.length)));
  }

  async read(kind: string, at: number): Promise<Uint8Array | undefined> {
    const value = v.safeParse(shot, await this.options.archive.get(shotKey(kind, at)));
    return value.success ? value.output.bytes : undefined;
  }

  write(kind: string, at: number, bytes: Uint8Array): Promise<void> {
    return this.options.archive.put(shotKey(kind, at), { bytes });
  }

  remove(kind: string, at: number): Promise<void> {
    return this.options.archive.remove([shotKey(kind, at)]);
  }

  /** The newest two stay, whatever their size. */
  async #boundShots(kind: string): Promise<void> {
    let bytes = 0;
    for (const [at, time] of (await this.list(kind)).toReversed().entries()) {
      bytes += (await this.read(kind, time))?.length ?? 0;
      if (at >= 2 && bytes > MOST_SHOT_BYTES) await this.remove(kind, time);
    }
  }

  async #prune(now: number): Promise<void> {
    const { mostBytes = MOST_LOG_BYTES } = this.options;
    let bytes = 0;
    const keep = new Set<LogKey>();
    for (const entry of this.#log.toReversed()) {
      bytes += entry.bytes;
      if (bytes <= mostBytes && now - entry.at <= (KEPT_DAYS + 1) * DAY_MS) keep.add(entry);
    }
    const going = this.#log.filter((entry) => !keep.has(entry));
    if (going.length === 0) return;
    await this.options.archive.remove(going.map(({ key }) => key));
    // A snapshot is of use only while everything after it is known.
    const reach = going.reduce((latest, { at }) => Math.max(latest, at), 0);
    for (const kind of new Set(going.map((entry) => entry.kind))) {
      for (const at of (await this.list(kind)).slice(0, -1)) if (at <= reach) await this.remove(kind, at);
    }
    this.#log = this.#log.filter((entry) => keep.has(entry));
  }

  /** Who made changes that came as an answer: told by the replica ids of what is new in them, when they are all one's. */
  #soleWriter(kind: string, updates: readonly Uint8Array[]): DeviceId | undefined {
    const doc = this.options.docOf(kind);
    const writers = new Set<DeviceId | undefined>();
    for (const update of updates) {
      for (const [replica, to] of Y.parseUpdateMeta(update).to) {
        if (doc && to <= Y.getState(doc.store, replica)) continue;
        writers.add(this.options.owners.of(replica));
      }
    }
    const [writer] = writers;
    return writers.size === 1 ? writer : undefined;
  }
}

function byTime(one: LogKey, other: LogKey): number {
  return one.at - other.at || one.count - other.count;
}
