import * as v from 'valibot';
import { currency, instant, isoDate, line, minor, text, zone } from '../../domain/records/fields';
import { importEntries, yearsOf } from '../import/import-entries';
import { importInvoices } from '../import/import-invoices';
import type { ImportWindow } from '../import/import-types';
import type { Workspace } from '../workspace';
import { aClient } from './arguments';
import type { Command } from './command';

/** A window keeps the engine from answering for as long as it takes. */
const MOST_ROWS = 2000;
const key = v.pipe(v.string(), v.regex(/^[0-9a-z]{16,40}$/));
const rows = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(MOST_ROWS));

const entry = v.object({
  key,
  clientId: aClient,
  start: instant,
  end: instant,
  zone,
  placed: v.optional(v.boolean()),
  activity: v.optional(line),
  note: v.optional(text),
  billable: v.optional(v.boolean()),
  person: v.optional(line),
});
const payment = v.object({ key, on: isoDate, amount: minor, assumed: v.optional(v.boolean()) });
const invoice = v.object({
  key,
  clientId: aClient,
  number: line,
  issued: isoDate,
  due: v.optional(isoDate),
  amount: minor,
  currency,
  credited: v.optional(minor),
  disputed: v.optional(v.boolean()),
  writtenOff: v.optional(isoDate),
  payments: v.pipe(v.array(payment), v.maxLength(100)),
  paymentOnly: v.optional(v.boolean()),
});

/** One window of an import. Windows of one import are undone together. */
export const importRecords: Command<'importRecords'> = {
  args: v.object({
    importId: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
    dry: v.boolean(),
    restore: v.boolean(),
    clients: rows(v.object({ id: aClient, name: v.pipe(line, v.minLength(1)) })),
    entries: rows(entry),
    invoices: rows(invoice),
  }),
  joins: ({ importId }) => importId,
  async prepare(workspace, { entries }) {
    for (const year of yearsOf(entries)) await workspace.ledgers.load(year);
  },
  run({ workspace, change, now }, { dry, restore, clients, entries, invoices }) {
    const writing = dry ? change.rehearsal(now) : change;
    return {
      clients: clients.filter((client) => bringClient(workspace, writing, client)).length,
      entries: importEntries(workspace, writing, entries, restore),
      invoices: importInvoices(workspace, writing, invoices, restore),
    };
  },
};

/** Makes a client, or brings back one that an undone import had made. Answers whether it is new. */
function bringClient(
  workspace: Workspace,
  change: Parameters<Workspace['client']['create']>[0],
  { id, name }: ImportWindow['clients'][number],
): boolean {
  const present = workspace.client.getEvenDeleted(id);
  if (present?.deletedAt !== undefined) workspace.client.restore(change, id);
  else if (!present) workspace.client.create(change, id, workspace.me, { name, status: 'active' });
  return present === undefined || present.deletedAt !== undefined;
}
