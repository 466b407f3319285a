import * as v from 'valibot';
import { type Id, makeId, type RecordType } from '../../domain/ids';
import { inLedger, schemas } from '../../domain/records/schemas';
import { checkFields } from '../check-fields';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { ledgerYear } from '../ledger-table';
import type { Workspace } from '../workspace';
import type { Command } from './command';

const type = v.picklist(Object.keys(schemas) as RecordType[]);
const id = v.pipe(v.string(), v.maxLength(80));
const bornWith = ['id', 'v', 'createdAt', 'createdBy', 'deletedAt'];
const fields = v.record(
  v.pipe(
    v.string(),
    v.maxLength(60),
    v.check((field) => !bornWith.includes(field), 'this field is given to a record, not set'),
  ),
  v.unknown(),
);

/** Every record type is created, edited and removed by these three, each field checked by its schema. */
export const create: Command<'create'> = {
  args: v.object({ type, fields }) as never,
  async prepare(workspace, args) {
    checkFields(args.type, args.fields);
    if ('clientId' in args.fields && args.fields.clientId !== undefined)
      existingClient(workspace, args.fields.clientId);
    if (isLedger(args.type)) await workspace.ledgers.load(ledgerYear(args.fields as { start: number }));
  },
  run({ workspace, change }, args) {
    const made = makeId(args.type, workspace.ports.random());
    tableOf(workspace, args.type).create(change, made as never, workspace.me, args.fields as never);
    return made;
  },
};

export const edit: Command<'edit'> = {
  args: v.object({ type, id, changes: fields }) as never,
  run({ workspace, change }, args) {
    holderOf(workspace, args.type, args.id).edit(change, args.id as never, args.changes as never);
    return null;
  },
};

export const remove: Command<'remove'> = {
  args: v.object({ type, id }) as never,
  run({ workspace, change }, args) {
    holderOf(workspace, args.type, args.id).remove(change, args.id as never);
    return null;
  },
};

function isLedger(name: RecordType): boolean {
  return (inLedger as readonly string[]).includes(name);
}

/** The table new records of a type go to. */
function tableOf(workspace: Workspace, name: RecordType): Workspace[RecordType] {
  return workspace[name];
}

/** The table that holds this record: a private note lies elsewhere than a team note. */
function holderOf<T extends RecordType>(workspace: Workspace, name: T, record: Id<T>): Workspace[RecordType] {
  const tables = name === 'note' ? [workspace.note, workspace.privateNote] : [workspace[name]];
  const holder = tables.find((table) => table.getEvenDeleted(record as never) !== undefined);
  if (!holder) throw new CommandError('not-found', `This ${name} is not there any more.`);
  return holder;
}
