import * as v from 'valibot';
import * as Y from 'yjs';
import { isId } from '../../domain/ids';
import type { BackupHolds, BackupLook, BackupMade } from '../backup-types';
import { CommandOrigin } from '../change';
import { CommandError } from '../command-error';
import type { Workspace } from '../workspace';
import { openBackup, sealBackup } from './seal-backup';

const KIND = /^(book|private|ledger-(\d{4}))$/;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const head = v.object({
  holds: v.object({
    madeAt: v.number(),
    clients: count,
    contacts: count,
    notes: count,
    privateNotes: count,
    entries: count,
    invoices: count,
  }),
  parts: v.array(v.object({ kind: v.pipe(v.string(), v.regex(KIND)), bytes: count })),
});

interface Part {
  readonly kind: string;
  readonly update: Uint8Array;
}

/** Everything of the workspace, older ledgers too, in one sealed file. Not the keys of the team: a device is let in anew. */
export async function makeBackup(workspace: Workspace, passphrase: string): Promise<BackupMade> {
  const prefix = workspace.documents.nameOf('');
  const names = await workspace.ports.store.list(prefix);
  const kinds = [...new Set(['book', 'private', ...names.map((name) => name.slice(prefix.length))])];
  const parts: Part[] = [];
  for (const kind of kinds.filter((one) => KIND.test(one))) {
    const doc = await docOf(workspace, kind);
    parts.push({ kind, update: Y.encodeStateAsUpdate(doc) });
  }
  const holds = countAll(workspace);
  const listed = parts.map(({ kind, update }) => ({ kind, bytes: update.length }));
  const words = new TextEncoder().encode(JSON.stringify({ holds, parts: listed }));
  const plain = new Uint8Array(parts.reduce((sum, { update }) => sum + update.length, 4 + words.length));
  new DataView(plain.buffer).setUint32(0, words.length);
  plain.set(words, 4);
  let at = 4 + words.length;
  for (const { update } of parts) {
    plain.set(update, at);
    at += update.length;
  }
  return { file: await sealBackup(passphrase, plain), holds };
}

/** What a file holds; with `write` it is brought back. Who has no team becomes the member who made it. */
export async function takeBackup(
  workspace: Workspace,
  { file, passphrase }: { readonly file: Uint8Array; readonly passphrase: string },
  how: { readonly write: boolean; readonly inTeam: boolean },
): Promise<BackupLook> {
  const opened = await openBackup(passphrase, file);
  if (opened.problem) return { problem: opened.problem, holds: undefined };
  const { holds, parts } = unpack(opened.plain);
  if (!how.write) return { problem: undefined, holds };
  const maker = memberIn(parts);
  const isOurs = maker === undefined || maker === workspace.me || !how.inTeam;
  for (const { kind, update } of parts) {
    if (kind === 'private' && !isOurs) continue;
    const doc = await docOf(workspace, kind);
    doc.transact(() => Y.applyUpdate(doc, update), new CommandOrigin('restoreBackup'));
  }
  if (isOurs && maker) workspace.becomeMember(maker);
  return { problem: undefined, holds };
}

function unpack(plain: Uint8Array): { readonly holds: BackupHolds; readonly parts: readonly Part[] } {
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  const words: unknown = JSON.parse(new TextDecoder().decode(plain.subarray(4, 4 + length)));
  const parsed = v.safeParse(head, words);
  if (!parsed.success)
    throw new CommandError('invalid', 'This backup is of another form than this version knows.');
  let at = 4 + length;
  const parts = parsed.output.parts.map(({ kind, bytes }) => {
    const update = plain.subarray(at, at + bytes);
    at += bytes;
    return { kind, update };
  });
  return { holds: parsed.output.holds, parts };
}

/** Who made the backup; undefined when that is not told. */
function memberIn(parts: readonly Part[]) {
  const own = parts.find(({ kind }) => kind === 'private');
  if (!own) return undefined;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, own.update);
  const member = doc.getMap('settings').get('memberId');
  doc.destroy();
  return isId('member', member) ? member : undefined;
}

async function docOf(workspace: Workspace, kind: string): Promise<Y.Doc> {
  const year = KIND.exec(kind)?.[2];
  if (year !== undefined) await workspace.ledgers.load(Number(year));
  return (await workspace.documents.load(kind)).doc;
}

/** Called once every ledger is loaded. */
function countAll(workspace: Workspace): BackupHolds {
  const { client, contact, note, privateNote, invoice, entry } = workspace;
  const size = (all: Iterable<unknown>) => [...all].length;
  const years = [...entry.years].flatMap((year) => entry.year(year) ?? []);
  return {
    madeAt: workspace.ports.now(),
    clients: size(client.all()),
    contacts: size(contact.all()),
    notes: size(note.all()),
    privateNotes: size(privateNote.all()),
    entries: years.reduce((sum, table) => sum + size(table.all()), 0),
    invoices: size(invoice.all()),
  };
}
