import type { DeviceId } from '../../peer';
import { toBase32 } from '../bytes/base32';
import { sha256 } from '../keys/ciphers';
import { type DeviceCard, deviceIdOf, isSigned } from '../keys/own-device';
import { epochFault } from './epoch-fault';
import { MAX_ENTRIES, MAX_PARENTS } from './limits';
import { mayWrite, type Verdict } from './may-write';
import { readEntry } from './read-entry';
import { Resolution } from './resolution';
import type { EntryHash, RosterEntry, WorkspaceId } from './roster-entry';
import { byPlace, type RosterNode } from './roster-node';
import { acceptedBytes } from './write-entry';

export type AddResult =
  | { readonly kind: 'added' | 'known'; readonly entry: RosterEntry }
  | { readonly kind: 'waiting'; readonly entry: RosterEntry }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * The entries of one workspace, each proved to be written by a device that had the right to it. Every entry names the
 * hashes of the newest that its author knew, so the log is a chain that may fork and join again. It only grows.
 */
export class RosterLog {
  readonly #nodes = new Map<EntryHash, RosterNode>();
  readonly #cards = new Map<DeviceId, DeviceCard>();
  #heads: EntryHash[] = [];
  /** What stands after certain entries, for those who write on there. */
  readonly #standing = new Map<string, Resolution>();

  /** `workspace`: the only one whose entries are taken. */
  constructor(readonly workspace: WorkspaceId) {}

  /** The newest entries, sorted. */
  get heads(): readonly EntryHash[] {
    return this.#heads;
  }

  get size(): number {
    return this.#nodes.size;
  }

  has(hash: EntryHash): boolean {
    return this.#nodes.has(hash);
  }

  get(hash: EntryHash): RosterEntry | undefined {
    return this.#nodes.get(hash)?.entry;
  }

  /** All entries, each after those that it names. */
  entries(): RosterEntry[] {
    return [...this.#nodes.values()].map(({ entry }) => entry);
  }

  /** What somebody with these newest entries lacks, in an order in which it can be added. */
  missingFor(heads: readonly EntryHash[]): RosterEntry[] {
    const had = this.#before(heads);
    return [...this.#nodes.values()].filter(({ index }) => !had.has(index)).map(({ entry }) => entry);
  }

  /** The public keys of a device that was ever let in, also of one that is out now. */
  cardOf(device: DeviceId): DeviceCard | undefined {
    return this.#cards.get(device);
  }

  /** What put a device out, the first by place before the others; empty while it is in, or never was. */
  removalsOf(device: DeviceId): RosterNode[] {
    const { devices, withdrawals } = this.resolve();
    const known = devices.get(device);
    return known ? withdrawals.removals(device, known.member, known.admission).sort(byPlace) : [];
  }

  /** These entries and all that their authors knew, in an order in which they can be added. */
  upTo(heads: readonly EntryHash[]): RosterEntry[] {
    const had = this.#before(heads);
    return [...this.#nodes.values()].filter(({ index }) => had.has(index)).map(({ entry }) => entry);
  }

  /** What all entries add up to. It changes when one is added: keep nothing of it. */
  resolve(): Resolution {
    return this.#resolutionAt(this.#heads);
  }

  /**
   * Reads, checks and adds one entry. `waiting`: it names one that is not here yet; add that and try again. `refused`:
   * it is damaged, forged, or its author had no right to it, which no other entry can change.
   */
  async add(bytes: Uint8Array): Promise<AddResult> {
    const entry = await readEntry(bytes);
    if (!entry) return refused('it is damaged');
    if (this.#nodes.has(entry.hash)) return { kind: 'known', entry };
    if (this.#nodes.size >= 2 * MAX_ENTRIES) return refused('the roster is full');
    if (entry.body.kind === 'found') return this.#found(entry);
    if (entry.workspace !== this.workspace) return refused('it is of another workspace');
    if (entry.parents.length === 0) return refused('it stands alone');
    if (entry.parents.some((parent) => !this.#nodes.has(parent))) return { kind: 'waiting', entry };
    const card = this.#cards.get(entry.author);
    if (!card) return refused('its author was never here');
    if (!(await isSigned(card.signingKey, entry.signature, entry.signedBytes)))
      return refused('it is forged');
    const joined = await this.#joinedBy(entry);
    if (joined === 'forged') return refused('who joins did not sign');
    // Another addition may have come between; from here on nothing waits.
    if (this.#nodes.has(entry.hash)) return { kind: 'known', entry };
    const known = this.#resolutionAt(entry.parents);
    const verdict = mayWrite(known, entry, joined);
    if (verdict.kind === 'refused') return verdict;
    this.#insert(entry, verdict, joined);
    return { kind: 'added', entry };
  }

  async #found(entry: RosterEntry): Promise<AddResult> {
    const { body } = entry;
    if (body.kind !== 'found' || (await workspaceOf(entry)) !== this.workspace) {
      return refused('it founds another workspace');
    }
    if (entry.parents.length > 0 || entry.workspace !== undefined) return refused('it founds nothing');
    if ((await deviceIdOf(body.device.signingKey)) !== entry.author)
      return refused('it is not by its founder');
    if (!(await isSigned(body.device.signingKey, entry.signature, entry.signedBytes))) {
      return refused('it is forged');
    }
    const fault = epochFault(new Resolution(), body.epoch, [entry.author]);
    if (fault !== undefined) return refused(fault);
    if (!this.#nodes.has(entry.hash)) {
      this.#insert(entry, { kind: 'allowed', member: body.member, right: 'own' }, entry.author);
    }
    return { kind: 'added', entry };
  }

  async #joinedBy({ body }: RosterEntry): Promise<DeviceId | 'forged' | undefined> {
    if (body.kind !== 'join') return undefined;
    const { signature, ...accepted } = body.acceptance;
    const { signingKey } = accepted.device;
    const signed = await isSigned(signingKey, signature, acceptedBytes(this.workspace, accepted));
    return signed ? deviceIdOf(signingKey) : 'forged';
  }

  #insert(
    entry: RosterEntry,
    verdict: Extract<Verdict, { kind: 'allowed' }>,
    joined: DeviceId | undefined,
  ): void {
    const parents = entry.parents.flatMap((parent) => this.#nodes.get(parent) ?? []);
    const node: RosterNode = {
      entry,
      member: verdict.member,
      right: verdict.right,
      joined,
      index: this.#nodes.size,
      depth: Math.max(0, ...parents.map(({ depth }) => depth + 1)),
      past: pastOf(parents, this.#nodes.size),
    };
    const before = entry.parents.join();
    const known = this.#standing.get(before) ?? new Resolution();
    this.#standing.delete(before);
    this.#nodes.set(entry.hash, node);
    known.append(node);
    this.#remember(entry.hash, known);
    this.#heads = [...this.#heads.filter((head) => !entry.parents.includes(head)), entry.hash].sort();
    const { body } = entry;
    if (body.kind === 'found') this.#cards.set(entry.author, body.device);
    if (body.kind === 'join' && joined !== undefined) this.#cards.set(joined, body.acceptance.device);
  }

  #resolutionAt(heads: readonly EntryHash[]): Resolution {
    const key = heads.join();
    const known = this.#standing.get(key);
    if (known) return known;
    const had = this.#before(heads);
    const nodes = [...this.#nodes.values()].filter(({ index }) => had.has(index)).sort(byPlace);
    return this.#remember(key, new Resolution(nodes));
  }

  #remember(key: string, resolution: Resolution): Resolution {
    this.#standing.set(key, resolution);
    for (const oldest of this.#standing.keys()) {
      if (this.#standing.size <= MAX_PARENTS) break;
      this.#standing.delete(oldest);
    }
    return resolution;
  }

  /** Places of `heads` and of all that came before them; unknown ones are passed over. */
  #before(heads: readonly EntryHash[]): ReadonlySet<number> {
    const tips = heads.flatMap((head) => this.#nodes.get(head) ?? []);
    const bits = pastOf(tips, this.#nodes.size);
    return new Set([...this.#nodes.values()].flatMap(({ index }) => (hasBit(bits, index) ? [index] : [])));
  }
}

/** The id of the workspace that this entry founds. */
export async function workspaceOf(entry: Pick<RosterEntry, 'signedBytes'>): Promise<WorkspaceId> {
  return toBase32((await sha256(entry.signedBytes)).subarray(0, 20)) as WorkspaceId;
}

function pastOf(parents: readonly RosterNode[], size: number): Uint32Array {
  const bits = new Uint32Array((size >> 5) + 1);
  for (const { past, index } of parents) {
    past.forEach((word, at) => {
      bits[at] = (bits[at] ?? 0) | word;
    });
    bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
  }
  return bits;
}

function hasBit(bits: Uint32Array, index: number): boolean {
  return (((bits[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

function refused(message: string): AddResult {
  return { kind: 'refused', message };
}
