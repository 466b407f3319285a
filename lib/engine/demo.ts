import type { DemoRecord, DemoWorkspace } from '../domain/demo/demo-record';
import { demoWorkspace } from '../domain/demo/demo-workspace';
import type { RecordType } from '../domain/ids';
import type { FieldsOf, InLedger } from '../domain/records/schemas';
import { briefOf } from './brief';
import { keepCalibration } from './calibration';
import { Change } from './change';
import { type LedgerTable, ledgerYear } from './ledger-table';
import type { Workspace } from './workspace';

const SEED = 'worthwhile';

interface Born<T extends RecordType> {
  create(change: Change, id: DemoRecord<T>['id'], by: DemoRecord<T>['by'], fields: FieldsOf<T>): void;
}

/**
 * Fills an empty workspace with the demo. The ledgers come first and the book last, so that a workspace without
 * clients is one in which the demo is not complete: it gets it whole the next time.
 */
export async function installDemo(workspace: Workspace): Promise<void> {
  const { documents, ports } = workspace;
  const demo = demoWorkspace({ seed: SEED, asOf: ports.now(), zone: ports.zone(), me: workspace.me });
  const years = new Set([...demo.entries, ...demo.interactions].map(({ fields }) => ledgerYear(fields)));
  for (const year of years) {
    await workspace.ledgers.load(year);
    workspace.write('demo', (change) => writeYear(workspace, demo, year, change));
  }
  workspace.write('demo', (change) => writeBook(workspace, demo, change));
  await documents.committed();
  await keepCalibration(workspace);
}

function writeYear(
  workspace: Workspace,
  { entries, interactions }: DemoWorkspace,
  year: number,
  change: Change,
): void {
  replace(workspace.entry, entries, year, change);
  replace(workspace.interaction, interactions, year, change);
}

/** Writes the records of a year and takes out what a broken-off attempt at another moment left there. */
function replace<T extends InLedger>(
  table: LedgerTable<T>,
  records: readonly DemoRecord<T>[],
  year: number,
  change: Change,
): void {
  const born = records.filter(({ fields }) => ledgerYear(fields as FieldsOf<InLedger>) === year);
  const kept = new Set(born.map(({ id }) => id));
  for (const id of table.year(year)?.ids() ?? []) if (!kept.has(id)) table.remove(change, id);
  bear(table, born);
}

function writeBook(workspace: Workspace, demo: DemoWorkspace, change: Change): void {
  const { member, client, contact, tag, note, request, invoice, payment, rating } = demo.book;
  const by = workspace.me;
  bear(workspace.member, member);
  bear(workspace.client, client);
  bear(workspace.contact, contact);
  bear(workspace.tag, tag);
  bear(workspace.note, note);
  bear(workspace.privateNote, demo.privateNotes);
  bear(workspace.request, request);
  bear(workspace.invoice, invoice);
  bear(workspace.payment, payment);
  bear(workspace.rating, rating);
  for (const [id, tagId] of demo.clientTags) workspace.tagsOf.set(change, id, tagId, true, by);
  for (const [id, address] of demo.addresses) workspace.addressesOf.set(change, id, address, true, by);
  for (const [id, domain] of demo.domains) workspace.domainsOf.set(change, id, domain, true, by);
  for (const [id, text] of demo.briefs)
    change.splice(briefOf(workspace, id), { at: 0, remove: 0, insert: text });
  for (const [key, value] of Object.entries(demo.settings)) workspace.settings.set(change, key, value);
}

/** Creates the records at the instant they are said to have been made: one change each, for nobody undoes a demo. */
function bear<T extends RecordType>(table: Born<T>, records: readonly DemoRecord<T>[]): void {
  for (const { id, at, by, fields } of records) {
    const change = new Change(at);
    table.create(change, id, by, fields);
    change.apply();
  }
}
