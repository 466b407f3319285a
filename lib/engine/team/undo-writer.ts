import type * as Y from 'yjs';
import type { ClientId } from '../../domain/ids';
import type { DeviceId } from '../../sync/peer';
import type { IncomingEntry } from '../../sync/replicate/gate/incoming-log';
import { planUndo, type UndoPlan } from '../../sync/replicate/undo/plan-undo';
import type { Change } from '../change';
import type { UndoDeviceAnswer } from '../team-command-types';
import type { Workspace } from '../workspace';
import { clientOfKey } from './client-of-key';
import type { TeamHistory } from './team-history';

/** Client names that are told; the rest is counted. */
const MOST_NAMES = 8;
const LEDGER = /^ledger-(\d{4})$/;

export interface UndoWish {
  readonly device: DeviceId;
  /** Epoch ms by our clock. */
  readonly since: number;
  /** Only tells what would be undone. */
  readonly rehearse: boolean;
}

interface Material {
  readonly kind: string;
  readonly doc: Y.Doc;
  readonly at: number;
  readonly snapshot: Uint8Array;
  readonly log: readonly IncomingEntry[];
}

/**
 * Undoes, or counts, what one device wrote since a time, in every document that it wrote in. `change` is there when
 * something was written: it can itself be undone.
 */
export async function undoWriter(
  workspace: Workspace,
  history: TeamHistory,
  { device, since, rehearse }: UndoWish,
): Promise<{ readonly value: UndoDeviceAnswer; readonly change: Change | undefined }> {
  const materials = await gather(workspace, history, device, since);
  const now = workspace.ports.now();
  // From here on nothing waits: the documents are as the plans saw them.
  const plans = materials.map((material) => {
    const from = Math.max(since, material.at);
    return { material, plan: planUndo(material.doc, { ...material, device, since: from, now }) };
  });
  const value = tell(workspace, device, plans);
  if (rehearse || value.values + value.texts === 0) return { value, change: undefined };
  const change = workspace.write('undoDevice', (writing) => {
    for (const { material, plan } of plans) write(writing, material.doc, plan);
  });
  return { value, change };
}

async function gather(
  workspace: Workspace,
  history: TeamHistory,
  device: DeviceId,
  since: number,
): Promise<Material[]> {
  const theirs = history.entries.filter(({ origin, at }) => at >= since && (!origin || origin === device));
  const materials: Material[] = [];
  for (const kind of new Set(theirs.map((entry) => entry.kind))) {
    const year = LEDGER.exec(kind)?.[1];
    if (year !== undefined) await workspace.ledgers.load(Number(year));
    const { doc } = await workspace.documents.load(kind);
    const [oldest] = await history.list(kind);
    const found = await history.snapshotBefore(kind, Math.max(since, oldest ?? 0));
    if (!found) continue;
    const log = await history.changes(kind, found.at);
    materials.push({ kind, doc, at: found.at, snapshot: found.bytes, log });
  }
  return materials;
}

function write(change: Change, doc: Y.Doc, { keys, texts }: UndoPlan): void {
  for (const { root, key, value } of keys) {
    if (value === undefined) change.clear(doc.getMap(root), key);
    else change.set(doc.getMap(root), key, value);
  }
  for (const { root, splice } of texts) change.splice(doc.getText(root), splice);
}

function tell(
  workspace: Workspace,
  device: DeviceId,
  plans: readonly { readonly material: Material; readonly plan: UndoPlan }[],
): UndoDeviceAnswer {
  const keys = plans.flatMap(({ plan }) => plan.keys);
  const texts = new Set(plans.flatMap(({ plan }) => plan.texts.map(({ root }) => root)));
  const clients = new Set(
    [...keys, ...[...texts].map((root) => ({ root, key: root }))].flatMap(
      ({ root, key }) => clientOfKey(workspace, root, key) ?? [],
    ),
  );
  const nameOf = (id: ClientId) => workspace.client.getEvenDeleted(id)?.name ?? '';
  return {
    values: keys.length,
    made: keys.filter(({ key }) => key.endsWith('.deletedAt')).length,
    texts: texts.size,
    clients: clients.size,
    names: [...clients].map(nameOf).sort().slice(0, MOST_NAMES),
    shared: plans.flatMap(({ plan }) => plan.left).length,
    mixed: plans.flatMap(({ material }) =>
      material.log.filter(({ origin, from }) => origin === undefined && from === device),
    ).length,
    reaches: plans.length === 0 ? undefined : Math.max(...plans.map(({ material }) => material.at)),
  };
}
