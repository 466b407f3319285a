import type { CommandAnswer, Engine, ImportState, ImportWindow } from '../../../lib/bridge/contract';
import { type ClientId, makeId } from '../../../lib/domain/ids';
import { contentKey } from '../../../lib/domain/import/content-key';
import { foldClient } from '../../../lib/domain/import/match-clients';
import type { ReadFile } from './read-rows';

/** Records that cross to the engine at once. */
const WINDOW = 500;

/** Whom a name of the file means; null = its rows are left out. */
export type Choices = ReadonlyMap<string, ClientId | null>;

export interface Sending {
  readonly importId: string;
  readonly dry: boolean;
  readonly restore: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told how many records are done, and of how many. */
  /** Told after each window what has become of the records so far. */
  readonly onPartDone?: ((sent: Sent) => void) | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** What became, or would become, of the records of a file. */
export interface ImportCounts {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly deleted: number;
  readonly clients: number;
  /** Records of names that were left out. */
  readonly left: number;
}

export interface Sent {
  readonly counts: ImportCounts;
  /** Takes the whole import back. */
  readonly undo: CommandAnswer['undo'];
  readonly cancelled: boolean;
}

/** The id that a new client of this name gets on every device. */
export function newClientId(name: string): ClientId {
  return makeId('client', contentKey(['client', foldClient(name)]));
}

/** Sends the records of a file to the engine, window by window; what was written before a cancel stays, with its undo. */
export async function sendImport(
  engine: Engine,
  file: ReadFile,
  choices: Choices,
  sending: Sending,
): Promise<Sent> {
  const { importId, dry, restore, signal, onProgress } = sending;
  const counts = { new: 0, same: 0, changed: 0, deleted: 0, clients: 0, left: 0 };
  const brought = new Set<ClientId>();
  let undo: CommandAnswer['undo'];
  const chosen = <D extends { readonly client: string }>(drafts: readonly D[]) =>
    drafts.flatMap((draft) => {
      const clientId = choices.get(draft.client);
      if (!clientId) counts.left += 1;
      return clientId ? [{ ...draft, clientId }] : [];
    });
  const entries = chosen(file.entries);
  const invoices = chosen(file.invoices);
  const of = entries.length + invoices.length;
  const send = async (window: Pick<ImportWindow, 'entries' | 'invoices'>, names: readonly string[]) => {
    const clients = [...new Set(names)]
      .map((name) => ({ id: newClientId(name), name }))
      .filter(({ id, name }) => choices.get(name) === id && !brought.has(id));
    const unique = [...new Map(clients.map((client) => [client.id, client])).values()];
    for (const { id } of unique) brought.add(id);
    const answer = await engine.send('importRecords', { importId, dry, restore, clients: unique, ...window });
    undo = answer.undo ?? undo;
    const { value } = answer;
    for (const state of [...value.entries, ...value.invoices] satisfies ImportState[]) counts[state] += 1;
    counts.clients += value.clients;
    sending.onPartDone?.({ counts: { ...counts }, undo, cancelled: true });
  };
  for (let at = 0; at < of; at += WINDOW) {
    if (signal?.aborted) break;
    onProgress?.(at, of);
    const drafts = entries.length > 0 ? entries : invoices;
    const names = drafts.slice(at, at + WINDOW).map(({ client }) => client);
    await send(
      {
        entries: entries.slice(at, at + WINDOW).map(({ row: _row, client: _client, ...entry }) => entry),
        invoices: invoices
          .slice(at, at + WINDOW)
          .map(({ row: _row, client: _client, address: _address, ...invoice }) => invoice),
      },
      names,
    );
  }
  onProgress?.(of, of);
  return { counts, undo, cancelled: signal?.aborted ?? false };
}
