import * as Y from 'yjs';
import type { DeviceId } from '../../sync/peer';
import type { ReplicaOwners } from '../../sync/replicate/gate/replica-owners';
import { SyncOrigin } from '../../sync/replicate/sync-origin';
import { concurrentWrite, type KeyedType, valueOf } from './concurrent-write';
import type { Conflict, FeedItem } from './feed-types';

/** Records of one transaction that are told one by one; of more, only how many there were. */
const MOST_TOLD = 100;
const BRIEF = /^brief:(cli_[0-9A-Za-z-]+)$/;
const RECORD = /^([a-z]{3}_[0-9A-Za-z-]{1,64})(?:\.([A-Za-z]\w*))?/;
/** Fields that look after themselves: the earlier deletion and the earlier merge are as good as the later. */
const UNDISPUTED = new Set(['deletedAt', 'mergedInto']);

export interface WatchPorts {
  readonly me: DeviceId;
  readonly owners: ReplicaOwners;
  readonly now: () => number;
  readonly told: (items: readonly FeedItem[], conflicts: readonly Conflict[]) => void;
  readonly report: (error: unknown) => void;
}

/** Tells who changed which record of a document, and where two wrote the same field at once. Returns the stop. */
export function watchChanges(kind: string, doc: Y.Doc, ports: WatchPorts): () => void {
  ports.owners.claim(doc.clientID, ports.me);
  const take = (transaction: Y.Transaction) => {
    // A listener that throws ends the document's events for good.
    try {
      const items = itemsOf(transaction, ports);
      const conflicts = transaction.origin instanceof SyncOrigin ? conflictsOf(kind, transaction, ports) : [];
      if (items.length + conflicts.length > 0) ports.told(items, conflicts);
    } catch (error) {
      ports.report(error);
    }
  };
  doc.on('afterTransaction', take);
  return () => doc.off('afterTransaction', take);
}

function itemsOf(transaction: Y.Transaction, ports: WatchPorts): FeedItem[] {
  const found = new Map<string, FeedItem & { readonly fields: string[] }>();
  const at = ports.now();
  const note = (root: string, id: string, field: string | undefined, by: DeviceId | undefined) => {
    const item = found.get(id) ?? { at, by, root, id, how: 'changed' as const, fields: [], count: 1 };
    const how = field === undefined ? 'made' : field === 'deletedAt' ? 'removed' : item.how;
    if (field !== undefined && !item.fields.includes(field)) item.fields.push(field);
    found.set(id, { ...item, how });
  };
  for (const { root, map, keys } of rootsOf(transaction)) {
    const brief = BRIEF.exec(root)?.[1];
    if (brief !== undefined) note('brief', brief, 'text', writerOf(transaction, undefined, ports));
    for (const key of keys) {
      const [, id, field] = RECORD.exec(key) ?? [];
      const item = map._map.get(key);
      if (id === undefined || !item || !isNew(item, transaction)) continue;
      const isPair = key.includes('#');
      note(root, id, isPair ? root : field, writerOf(transaction, item, ports));
    }
  }
  const items = [...found.values()];
  const [first] = items;
  if (!first || items.length <= MOST_TOLD) return items;
  return [{ ...first, id: '', root: '', how: 'many', fields: [], count: items.length }];
}

function conflictsOf(kind: string, transaction: Y.Transaction, ports: WatchPorts): Conflict[] {
  return rootsOf(transaction).flatMap(({ root, map, keys }) =>
    keys.flatMap((key): Conflict[] => {
      const [, id, field] = RECORD.exec(key) ?? [];
      if (id === undefined || field === undefined || UNDISPUTED.has(field)) return [];
      const met = concurrentWrite(map, key);
      if (!met) return [];
      const side = (item: Y.Item) => ({ value: valueOf(item), by: ports.owners.of(item.id.client) });
      const { client, clock } = met.kept.id;
      const where = { kind, root, key, record: id, field, item: [client, clock] as const };
      return [{ ...where, at: ports.now(), kept: side(met.kept), lost: side(met.lost) }];
    }),
  );
}

interface ChangedRoot {
  readonly root: string;
  /** As it is: asking for a map of that name would make one of what this version does not know. */
  readonly map: KeyedType;
  readonly keys: readonly string[];
}

function rootsOf({ changed }: Y.Transaction): ChangedRoot[] {
  return [...changed].flatMap(([type, keys]): ChangedRoot[] => {
    if (type._item) return [];
    const root = Y.findRootTypeKey(type);
    if (BRIEF.test(root)) return [{ root, map: type, keys: [] }];
    return [{ root, map: type, keys: [...keys].filter((key) => key !== null) }];
  });
}

function isNew({ id }: Y.Item, { beforeState }: Y.Transaction): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0);
}

function writerOf(
  { origin }: Y.Transaction,
  item: Y.Item | undefined,
  ports: WatchPorts,
): DeviceId | undefined {
  if (!(origin instanceof SyncOrigin)) return ports.me;
  return (item && ports.owners.of(item.id.client)) ?? origin.by;
}
