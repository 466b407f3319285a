import * as v from 'valibot';
import type * as Y from 'yjs';
import { isId, type MemberId } from '../../domain/ids';
import type { DeviceId } from '../../sync/peer';
import type { QuarantinedEntry } from '../../sync/replicate/gate/incoming-log';
import type { RememberedDevice } from '../../sync/replicate/status/team-status';

/** Refused updates that are kept to be shown; the oldest go first. */
const MOST_REFUSED = 50;
/** Bytes of one refused entry that are worth keeping. */
const MOST_BYTES = 65_536;

const device = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{32}$/),
  v.transform((id) => id as DeviceId),
);
const remembered = v.object({
  device,
  member: v.custom<MemberId>((id) => isId('member', id)),
  own: v.boolean(),
  lastSeen: v.number(),
  lastSynced: v.optional(v.number()),
  acknowledged: v.array(v.tuple([v.string(), v.instance(Uint8Array)])),
});
const refused = v.object({
  from: device,
  kind: v.string(),
  at: v.number(),
  reason: v.string(),
  bytes: v.number(),
});

/** What was refused, from whom and why. */
export type RefusedUpdate = v.InferOutput<typeof refused>;

/**
 * What this device remembers of its team between two starts, in a document of its own that is shared with nobody: when
 * each device was met and what it had on disk, who writes under which replica id, and what was refused.
 */
export class TeamMemory {
  constructor(private readonly doc: Y.Doc) {}

  devices(): RememberedDevice[] {
    return this.#read('devices', remembered).map(({ lastSynced, ...rest }) => ({ ...rest, lastSynced }));
  }

  remember(known: RememberedDevice): void {
    this.doc.getMap('devices').set(known.device, known);
  }

  forget(gone: DeviceId): void {
    this.doc.getMap('devices').delete(gone);
  }

  owners(): [number, DeviceId][] {
    const owners = this.doc.getMap('owners');
    return [...owners.entries()].flatMap(([replica, owner]): [number, DeviceId][] => {
      const known = v.safeParse(device, owner);
      return known.success ? [[Number(replica), known.output]] : [];
    });
  }

  keepOwner(replica: number, owner: DeviceId): void {
    this.doc.getMap('owners').set(String(replica), owner);
  }

  /** The latest first. */
  refused(): RefusedUpdate[] {
    return this.#read('refused', refused).sort((one, other) => other.at - one.at);
  }

  keepRefused({ from, kind, at, reason, updates }: QuarantinedEntry): void {
    const bytes = updates.reduce((sum, { length }) => sum + length, 0);
    const map = this.doc.getMap('refused');
    const kept = bytes <= MOST_BYTES ? updates : [];
    this.doc.transact(() => {
      map.set(`${at}-${from}`, { from, kind, at, reason, bytes, updates: kept });
      for (const key of [...map.keys()].sort().slice(0, -MOST_REFUSED)) map.delete(key);
    });
  }

  /** Forgets everything: that team is over for this device. */
  clear(): void {
    this.doc.transact(() => {
      for (const name of ['devices', 'owners', 'refused']) this.doc.getMap(name).clear();
    });
  }

  onChange(listener: () => void): void {
    this.doc.on('update', listener);
  }

  #read<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S>[] {
    return [...this.doc.getMap(name).values()].flatMap((value) => {
      const parsed = v.safeParse(schema, value);
      return parsed.success ? [parsed.output] : [];
    });
  }
}
