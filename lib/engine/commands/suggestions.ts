import * as v from 'valibot';
import { makeId } from '../../domain/ids';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { ledgerYear } from '../ledger-table';
import { type SeenLog, seenLog } from '../seen-log';
import type { Workspace } from '../workspace';
import { aClient, anInstant } from './arguments';
import type { Command } from './command';

const keys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(2000));
const opened = new WeakMap<Workspace, SeenLog>();

async function open(workspace: Workspace): Promise<void> {
  opened.set(workspace, await seenLog(workspace));
}

/** The log, which was opened before the transaction. */
function logOf(workspace: Workspace): SeenLog {
  const log = opened.get(workspace);
  if (!log) throw new Error('The log was not opened.');
  return log;
}

export const acceptTime: Command<'acceptTime'> = {
  args: v.object({
    keys,
    clientId: aClient,
    from: anInstant,
    to: anInstant,
    note: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  }),
  async prepare(workspace, { from }) {
    await open(workspace);
    await workspace.ledgers.load(ledgerYear({ start: from }));
  },
  run({ workspace, change, now }, { keys: taken, clientId, from, to, note }) {
    if (to <= from || from > now)
      throw new CommandError('invalid', 'This time ends before it starts, or has not been yet.', {
        reason: 'entry-end',
      });
    const id = makeId('entry', workspace.ports.random());
    workspace.entry.create(change, id, workspace.me, {
      clientId: existingClient(workspace, clientId),
      memberId: workspace.me,
      start: from,
      end: to,
      zone: workspace.ports.zone(),
      billable: true,
      source: 'suggested',
      note,
    });
    logOf(workspace).take(change, taken);
    return id;
  },
};

export const dropTime: Command<'dropTime'> = {
  args: v.object({ keys }),
  prepare: open,
  run({ workspace, change }, { keys: taken }) {
    logOf(workspace).take(change, taken);
    return null;
  },
};

export const workFor: Command<'workFor'> = {
  args: v.object({ clientId: v.nullable(aClient) }),
  run({ workspace, change }, { clientId }) {
    workspace.device.set(change, 'workingFor', clientId && existingClient(workspace, clientId));
    return null;
  },
};

export const front: Command<'front'> = {
  args: v.object({ tabId: v.nullable(v.pipe(v.number(), v.integer())) }),
  run({ tabs }, { tabId }) {
    tabs.bringToFront(tabId ?? undefined);
    return null;
  },
};
