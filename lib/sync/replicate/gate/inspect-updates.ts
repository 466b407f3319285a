import * as Y from 'yjs';
import { ByteReader } from '../wire/byte-reader';
import { MAX_MESSAGE_BYTES } from '../wire/frame-format';
import { contentFault } from './content-fault';
import type { Inspected, Inspection } from './inspection';
import { HIGHEST_CLOCK, MOST_EMPTY_BEYOND_BYTES, MOST_REPLICAS } from './limits';

class Refused extends Error {}

/**
 * Looks at V1 updates without the document: size, number of replica ids, clocks, kinds of content, keys; a
 * first sync is tried on a scratch document too. To be run where a hang or a crash of it does no harm.
 */
export function inspectUpdates(updates: readonly Uint8Array[]): Inspected {
  try {
    const spans: [number, number, number][] = [];
    const deletes: [number, number, number][] = [];
    const needs = new Map<number, number>();
    for (const update of updates) inspectOne(update, spans, deletes, needs);
    const inspection: Inspection = { spans, needs: [...needs], deletes };
    if (standsAlone(inspection)) tryOut(updates);
    return { kind: 'inspected', inspection };
  } catch (error) {
    const reason = error instanceof Refused ? error.message : `it can not be read (${nameOf(error)})`;
    return { kind: 'refused', reason };
  }
}

/** A first sync. What builds on a document that is not here would only wait in a scratch one. */
function standsAlone({ spans, needs }: Inspection): boolean {
  const reached = new Map<number, number>();
  for (const [replica, from, to] of spans) {
    if (from > (reached.get(replica) ?? 0)) return false;
    reached.set(replica, Math.max(to, reached.get(replica) ?? 0));
  }
  return needs.every(([replica, clock]) => clock < (reached.get(replica) ?? 0));
}

function tryOut(updates: readonly Uint8Array[]): void {
  // A name of its own, or Yjs rolls thirty dice for one.
  const scratch = new Y.Doc({ guid: 'scratch' });
  try {
    scratch.transact(() => {
      for (const update of updates) Y.applyUpdate(scratch, update);
    });
    if (scratch.store.pendingStructs) throw new Refused('parts of it are missing');
  } finally {
    scratch.destroy();
  }
}

function inspectOne(
  update: Uint8Array,
  spans: [number, number, number][],
  deletes: [number, number, number][],
  needs: Map<number, number>,
): void {
  if (update.length > MAX_MESSAGE_BYTES) throw new Refused(`it has ${update.length} bytes`);
  // Before Yjs makes a list for each of them.
  const replicas = new ByteReader(update).number();
  if (replicas > MOST_REPLICAS) throw new Refused('it names too many replicas');
  if (replicas === 0 && !isDeletesAlone(update)) throw new Refused('bytes are left over');
  const { structs, ds } = Y.decodeUpdate(update);
  let empty = 0;
  const need = (id: Y.ID | null) => {
    if (id) needs.set(id.client, Math.max(id.clock, needs.get(id.client) ?? 0));
  };
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (clock + struct.length > HIGHEST_CLOCK) throw new Refused('a clock is too high');
    if (struct instanceof Y.Skip) throw new Refused('it has gaps');
    spans.push([client, clock, clock + struct.length]);
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) empty += struct.length;
    if (!(struct instanceof Y.Item)) continue;
    const fault = contentFault(struct);
    if (fault) throw new Refused(`it has ${fault}`);
    need(struct.origin);
    need(struct.rightOrigin);
    const parent = struct.parent as unknown;
    if (parent instanceof Y.ID) need(parent);
  }
  if (empty > update.length + MOST_EMPTY_BEYOND_BYTES) throw new Refused('a clock jumps too far');
  if (ds.clients.size > MOST_REPLICAS) throw new Refused('it names too many replicas');
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > HIGHEST_CLOCK) throw new Refused('a clock is too high');
      deletes.push([client, clock, clock + len]);
    }
  }
}

/** The second format begins like a first one without operations, and has bytes left over. */
function isDeletesAlone(update: Uint8Array): boolean {
  const from = new ByteReader(update);
  from.number();
  for (let replicas = from.number(); replicas > 0; replicas -= 1) {
    from.number();
    for (let ranges = from.number(); ranges > 0; ranges -= 1) {
      from.number();
      from.number();
    }
  }
  return from.isAtEnd;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
