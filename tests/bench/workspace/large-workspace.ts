import type * as Y from 'yjs';
import { Dice } from '../../../lib/domain/demo/dice';
import { type ClientId, makeId, type TagId } from '../../../lib/domain/ids';
import { keepCalibration } from '../../../lib/engine/calibration';
import { Workspace } from '../../../lib/engine/workspace';
import { MemoryStore } from '../../engine/memory-store';
import { dayOf, writeClient } from './write-client';
import { writeYear } from './write-year';

export interface Size {
  readonly clients: number;
  /** Time entries in each year: the present one and the older ones. */
  readonly present: number;
  readonly older: number;
  /** How many years there are besides the present one. */
  readonly olderYears: number;
  /** Invoices of each client. */
  readonly invoices: number;
}

/** What the figures are promised for: 2,000 clients, 100,000 time entries over five years. */
export const USUAL: Size = { clients: 2000, present: 20_000, older: 20_000, olderYears: 4, invoices: 6 };

export interface SeededClient {
  readonly id: ClientId;
  readonly name: string;
  /** Of its first contact; its domain is the client's. */
  readonly address: string;
}

export interface LargeWorkspace {
  readonly clients: readonly SeededClient[];
  /** As an engine has left them on the disk, one row each. */
  readonly documents: readonly SeededDocument[];
  readonly store: MemoryStore;
}

export interface SeededDocument {
  readonly name: string;
  readonly update: Uint8Array;
  readonly digest: Uint8Array | undefined;
}

/**
 * A workspace of that size, written by the engine's own tables. The same size gives the same workspace, and older years
 * change nothing in the book and the present ledger. `known` clients come first, under their own names and addresses.
 */
export async function largeWorkspace(
  size: Size,
  now: number,
  known: readonly Pick<SeededClient, 'name' | 'address'>[] = [],
): Promise<LargeWorkspace> {
  const dice = new Dice('bench');
  const store = new MemoryStore();
  const ids = dice.for('ids');
  const workspace = await Workspace.open('main', {
    store,
    now: () => now,
    random: () => ids.id(),
    zone: () => 'Europe/Berlin',
    report: (error) => {
      throw error;
    },
    version: 'bench',
  });
  const clients = Array.from({ length: size.clients }, (_, place): SeededClient => {
    const told = known[place] ?? {
      name: `${dice.pick(FIRST)} ${dice.pick(TRADE)} ${place}`,
      address: `office@client-${place}.example`,
    };
    return { id: makeId('client', ids.id()), name: told.name, address: told.address };
  });

  const present = new Date(now).getUTCFullYear();
  for (let back = size.olderYears; back >= 0; back -= 1) {
    const year = present - back;
    const span = { year, from: Date.UTC(year, 0), to: back === 0 ? now : Date.UTC(year + 1, 0) - 1 };
    const entries = back === 0 ? size.present : size.older;
    await writeYear(workspace, clients, span, entries, dice.for(`year ${back}`));
  }
  writeBook(workspace, clients, size.invoices, dayOf(now), dice.for('book'));
  await workspace.documents.committed();
  await keepCalibration(workspace);
  await workspace.ledgers.keepDigests();
  const documents = await storedDocuments(store);
  await workspace.close();
  return { clients, documents, store };
}

function writeBook(
  workspace: Workspace,
  clients: readonly SeededClient[],
  invoices: number,
  today: number,
  dice: Dice,
): void {
  workspace.write('seed', (change) => {
    const tags = TAGS.map((name): TagId => {
      const id = makeId('tag', dice.id());
      workspace.tag.create(change, id, workspace.me, { name });
      return id;
    });
    workspace.member.create(change, workspace.me, workspace.me, { name: 'Mara' });
    for (const client of clients) writeClient(workspace, change, client, { tags, invoices }, today, dice);
  });
}

async function storedDocuments(store: MemoryStore): Promise<SeededDocument[]> {
  const names = await store.list('');
  return Promise.all(
    names.map(async (name) => {
      const update = store.bytes(name);
      if (!update) throw new Error(`${name} is empty.`);
      return { name, update, digest: await store.digest(name) };
    }),
  );
}

/** Every record of a workspace's documents as plain objects, each under its id: what the same data is as JSON. */
export function recordsOf(docs: readonly Y.Doc[]): Record<string, unknown>[] {
  return docs.flatMap((doc) =>
    [...doc.share.keys()].flatMap((type) =>
      Object.entries(doc.getMap<object>(type).toJSON() as Record<string, object>).map(([id, value]) => ({
        id,
        type,
        ...value,
      })),
    ),
  );
}

const FIRST = ['Harbour', 'Northern', 'Old Mill', 'Lindqvist', 'Rosewood', 'Quayside', 'Bright', 'Marlow'];
const TRADE = ['Bakery', 'Optics', 'Textiles', 'Joinery', 'Dental', 'Cycles', 'Press', 'Foods', 'Studio'];
const TAGS = ['VIP', 'late payer', 'asks twice', 'bakery', 'abroad', 'retainer', 'new', 'quiet'];
