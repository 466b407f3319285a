/** Bytes of one message at most: under the 1 MB that a server takes unless told otherwise. */
export const PART_BYTES = 512 * 1024;
/** Parcels that may be incomplete at a time, and bytes of one at most. */
const MOST_OPEN = 16;
const MOST_PARTS = 512;

/** One message on its way: a sealed thing, or a part of one. */
export interface Part {
  /** SHA-256 of the whole sealed thing, 32 hexadecimal digits of it. */
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** A sealed thing as messages. The same bytes give the same ids, so the server stores a retry once. */
export async function cutParcel(sealed: Uint8Array, partBytes = PART_BYTES): Promise<Part[]> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(sealed)));
  const id = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const count = Math.max(1, Math.ceil(sealed.length / partBytes));
  if (count > MOST_PARTS) throw new RangeError(`${sealed.length} bytes are too many for the mailbox.`);
  return Array.from({ length: count }, (_, index) => ({
    id,
    index,
    count,
    bytes: sealed.subarray(index * partBytes, (index + 1) * partBytes),
  }));
}

/** What a message says about its part, as text for a header. */
export function writePartHead({ id, index, count }: Omit<Part, 'bytes'>): string {
  return `${id} ${index} ${count}`;
}

export function readPartHead(text: string): Omit<Part, 'bytes'> | undefined {
  const [, id, index, count] = /^([0-9a-f]{32}) (\d{1,4}) (\d{1,4})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  const head = { id, index: Number(index), count: Number(count) };
  return head.index < head.count && head.count <= MOST_PARTS ? head : undefined;
}

interface Open {
  readonly parts: (Uint8Array | undefined)[];
  readonly firstSeq: number;
  missing: number;
}

/** Puts parts together again. What never becomes whole is forgotten when others need the room. */
export class ParcelReader {
  readonly #open = new Map<string, Open>();

  /** The sealed thing once its last part came; `key` tells authors apart. */
  add(key: string, part: Part, seq: number): Uint8Array | undefined {
    if (part.count === 1) return part.bytes;
    const name = `${key} ${part.id} ${part.count}`;
    const open = this.#open.get(name) ?? {
      parts: Array.from({ length: part.count }, () => undefined),
      firstSeq: seq,
      missing: part.count,
    };
    if (open.parts[part.index] === undefined) {
      open.parts[part.index] = part.bytes;
      open.missing -= 1;
    }
    this.#open.delete(name);
    if (open.missing === 0) return joined(open.parts.filter((bytes) => bytes !== undefined));
    this.#open.set(name, open);
    if (this.#open.size > MOST_OPEN) {
      const [oldest] = this.#open.keys();
      if (oldest !== undefined) this.#open.delete(oldest);
    }
    return undefined;
  }

  /** The sequence from which it would have to be read again; undefined when nothing is incomplete. */
  get oldest(): number | undefined {
    const seqs = [...this.#open.values()].map(({ firstSeq }) => firstSeq);
    return seqs.length === 0 ? undefined : Math.min(...seqs);
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
