import type { ClientId, MemberId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import { type FinishedEntry, finishedEntry } from './finished-entry';
import { schemaVersion } from './migrations';
import type { RecordTable } from './record-table';

export type DigestMessage = Pick<
  RecordOf<'interaction'>,
  'at' | 'channel' | 'direction' | 'words' | 'hostile'
>;

/** A ledger without its documents: every number that the score reads, exactly, in about 17 bytes a record. */
export interface LedgerDigest {
  readonly clients: ReadonlySet<ClientId>;
  /** Whether a timer still runs in this ledger: then it must be loaded. */
  readonly running: boolean;
  /** `contentMark` of the ledger, by which replicas see that they hold the same; undefined when it was not kept. */
  readonly mark: string | undefined;
  entries(client: ClientId): FinishedEntry[];
  messages(client: ClientId): DigestMessage[];
}

/** Whose work it was, and of what kind: what the rate of unbilled time depends on. */
type Worker = readonly [MemberId, string?];

interface Head {
  readonly version: 2;
  /** What was read by other migrations is read again. */
  readonly schema: number;
  readonly running: boolean;
  readonly mark?: string | undefined;
  /** Client, number of entries, number of messages, in the order of the rows. */
  readonly clients: readonly (readonly [ClientId, number, number])[];
  /** A flag byte names one of the first; rows of further ones stand in `others`, with their worker. */
  readonly workers: readonly Worker[];
  readonly others: readonly (readonly [row: number, worker: number])[];
}

/** Six bits of a flag byte are left for a worker; 0 = none, the last = look into `others`. */
const OTHER = 63;

const channels = ['email', 'phone', 'meeting', 'chat'] as const;
const hostilities = [undefined, 'none', 'suggested', 'confirmed', 'dismissed'] as const;

/** Packs the records of a ledger. Deleted ones and those that do not parse are left out, running ones are only noted. */
export function digestOf(
  entries: RecordTable<'entry'>,
  messages: RecordTable<'interaction'>,
  mark?: string,
): Uint8Array<ArrayBuffer> {
  const byClient = new Map<ClientId, { entries: FinishedEntry[]; messages: RecordOf<'interaction'>[] }>();
  const of = (client: ClientId) => {
    let rows = byClient.get(client);
    if (!rows) {
      rows = { entries: [], messages: [] };
      byClient.set(client, rows);
    }
    return rows;
  };
  let running = false;
  let entryCount = 0;
  let messageCount = 0;
  for (const entry of entries.all()) {
    const finished = finishedEntry(entry);
    if (!finished) {
      running = true;
      continue;
    }
    of(entry.clientId).entries.push(finished);
    entryCount += 1;
  }
  for (const message of messages.all()) {
    of(message.clientId).messages.push(message);
    messageCount += 1;
  }

  const workers = new Map<string, { readonly place: number; readonly worker: Worker }>();
  const others: [number, number][] = [];
  const workerFlags: number[] = [];
  let place = 0;
  for (const { entries: own, messages: theirs } of byClient.values()) {
    for (const entry of own) {
      const worker = workerOf(entry);
      const key = JSON.stringify(worker);
      const known = worker && (workers.get(key) ?? { place: workers.size, worker });
      if (known) workers.set(key, known);
      if (known && known.place + 1 >= OTHER) others.push([place, known.place]);
      workerFlags.push(known ? Math.min(known.place + 1, OTHER) : 0);
      place += 1;
    }
    place += theirs.length;
  }

  const head: Head = {
    version: 2,
    schema: schemaVersion,
    running,
    mark,
    clients: [...byClient].map(([id, rows]) => [id, rows.entries.length, rows.messages.length]),
    workers: [...workers.values()].map(({ worker }) => worker),
    others,
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const { size, numbers, flags } = layout(headBytes.length, entryCount + messageCount);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headBytes.length);
  bytes.set(headBytes, 4);
  const pairs = new Float64Array(bytes.buffer, numbers, (entryCount + messageCount) * 2);
  let row = 0;
  const put = (first: number, second: number, flag: number) => {
    pairs[row * 2] = first;
    pairs[row * 2 + 1] = second;
    bytes[flags + row] = flag;
    row += 1;
  };
  let at = 0;
  for (const rows of byClient.values()) {
    for (const { start, end, billable, billed } of rows.entries) {
      put(start, end, (billable ? 1 : 0) | (billed ? 2 : 0) | ((workerFlags[at] ?? 0) << 2));
      at += 1;
    }
    for (const { at, words, channel, direction, hostile } of rows.messages) {
      put(
        at,
        words ?? Number.NaN,
        channels.indexOf(channel) | (direction === 'in' ? 4 : 0) | (hostilities.indexOf(hostile) << 3),
      );
    }
  }
  return bytes;
}

/** Whom the rate of an entry depends on; undefined where nothing is to be billed. */
function workerOf({ billable, billed, memberId, activity }: FinishedEntry): Worker | undefined {
  if (!billable || billed || memberId === undefined) return undefined;
  return activity === undefined ? [memberId] : [memberId, activity];
}

/** Reads a packed ledger; undefined when the bytes are not of this version, or no digest at all. */
export function readDigest(packed: Uint8Array): LedgerDigest | undefined {
  try {
    return unpack(packed);
  } catch (error) {
    // A digest only saves time: a bad one is as good as none.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError)
      return undefined;
    throw error;
  }
}

function unpack(packed: Uint8Array): LedgerDigest | undefined {
  const bytes = packed.byteOffset % 8 === 0 ? packed : packed.slice();
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as Head;
  if (head.version !== 2 || head.schema !== schemaVersion) return undefined;
  const rows = head.clients.reduce((sum, [, entries, messages]) => sum + entries + messages, 0);
  const { numbers, flags, size } = layout(headLength, rows);
  if (bytes.length !== size) return undefined;
  const pairs = new Float64Array(bytes.buffer, bytes.byteOffset + numbers, rows * 2);
  const places = new Map<ClientId, { first: number; entries: number; messages: number }>();
  let first = 0;
  for (const [id, entries, messages] of head.clients) {
    places.set(id, { first, entries, messages });
    first += entries + messages;
  }
  const others = new Map(head.others);
  const read = <R>(
    from: number,
    count: number,
    row: (a: number, b: number, flag: number, at: number) => R,
  ): R[] =>
    Array.from({ length: count }, (_, i) => {
      const at = from + i;
      return row(pairs[at * 2] ?? 0, pairs[at * 2 + 1] ?? 0, bytes[flags + at] ?? 0, at);
    });
  return {
    clients: new Set(places.keys()),
    running: head.running,
    mark: typeof head.mark === 'string' ? head.mark : undefined,
    entries(client) {
      const place = places.get(client);
      if (!place) return [];
      return read(place.first, place.entries, (start, end, flag, at) => {
        const worker = flag >> 2;
        const [memberId, activity] =
          head.workers[worker === OTHER ? (others.get(at) ?? -1) : worker - 1] ?? [];
        return {
          start,
          end,
          billable: (flag & 1) !== 0,
          billed: (flag & 2) !== 0,
          memberId,
          activity,
        };
      });
    },
    messages(client) {
      const place = places.get(client);
      if (!place) return [];
      return read(place.first + place.entries, place.messages, (at, words, flag) => ({
        at,
        channel: channels[flag & 3] ?? 'email',
        direction: (flag & 4) !== 0 ? 'in' : 'out',
        words: Number.isNaN(words) ? undefined : words,
        hostile: hostilities[flag >> 3],
      }));
    },
  };
}

/** Byte offsets: length of the head, the head, two numbers a row (8-byte aligned), one flag byte a row. */
function layout(headLength: number, rows: number) {
  const numbers = Math.ceil((4 + headLength) / 8) * 8;
  const flags = numbers + rows * 16;
  return { numbers, flags, size: flags + rows };
}
