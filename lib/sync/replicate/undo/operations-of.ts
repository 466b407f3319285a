import * as Y from 'yjs';

type Range = readonly [from: number, to: number];

/** Which operations some updates brought, and which they deleted. */
export class OperationsOf {
  readonly #written = new Map<number, Range[]>();
  readonly #deleted = new Map<number, Range[]>();

  constructor(updates: readonly Uint8Array[]) {
    for (const update of updates) {
      const { ds, structs } = Y.decodeUpdate(update);
      for (const { id, length } of structs) put(this.#written, id.client, id.clock, id.clock + length);
      for (const [replica, ranges] of ds.clients) {
        for (const { clock, len } of ranges) put(this.#deleted, replica, clock, clock + len);
      }
    }
  }

  wrote(id: Y.ID): boolean {
    return has(this.#written, id);
  }

  deleted(id: Y.ID): boolean {
    return has(this.#deleted, id);
  }
}

function put(ranges: Map<number, Range[]>, replica: number, from: number, to: number): void {
  const present = ranges.get(replica);
  if (present) present.push([from, to]);
  else ranges.set(replica, [[from, to]]);
}

function has(ranges: ReadonlyMap<number, readonly Range[]>, { client, clock }: Y.ID): boolean {
  return ranges.get(client)?.some(([from, to]) => clock >= from && clock < to) ?? false;
}
