import * as v from 'valibot';
import { makeId } from '../../domain/ids';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { pageView } from '../views/page';
import type { Workspace } from '../workspace';
import { aClient, anInstant } from './arguments';
import type { Command, CommandContext } from './command';

/** One record with a start and no end: nothing is written while it runs. */
export const startTimer: Command<'startTimer'> = {
  args: v.object({ clientId: aClient, start: v.optional(anInstant) }),
  prepare: (workspace, { start }) => loadYear(workspace, start),
  run(context, { clientId, start }) {
    const { workspace, change, now } = context;
    if (start !== undefined && start > now)
      throw new CommandError('invalid', 'A timer can not start in the future.');
    const client = existingClient(workspace, clientId);
    stopAll(context, start ?? now);
    const id = makeId('entry', workspace.ports.random());
    workspace.entry.create(change, id, workspace.me, {
      clientId: client,
      memberId: workspace.me,
      start: start ?? now,
      zone: workspace.ports.zone(),
      billable: true,
      source: 'timer',
    });
    return id;
  },
};

export const stopTimer: Command<'stopTimer'> = {
  args: v.object({ end: v.optional(anInstant) }),
  run(context, { end }) {
    const [running] = context.workspace.timers.of(context.workspace.me);
    stopAll(context, end ?? context.now);
    return running?.id ?? null;
  },
};

export const toggleTimer: Command<'toggleTimer'> = {
  args: v.object({ tabId: v.optional(v.number()) }),
  prepare: (workspace) => loadYear(workspace, undefined),
  run(context, args) {
    const { workspace, tabs } = context;
    if (workspace.timers.of(workspace.me).length > 0) return stopTimer.run(context, {});
    const tab = context.tabId ?? args.tabId;
    const state = tab === undefined ? undefined : tabs.state(tab);
    const page = state && pageView(workspace, state);
    if (page?.kind !== 'client')
      throw new CommandError('not-found', 'There is no client on this page to start a timer for.');
    return startTimer.run(context, { clientId: page.clientId });
  },
};

function stopAll({ workspace, change }: CommandContext, end: number): void {
  for (const entry of workspace.timers.of(workspace.me)) {
    workspace.entry.edit(change, entry.id, { end: Math.max(end, entry.start) });
  }
}

async function loadYear(workspace: Workspace, start: number | undefined): Promise<void> {
  await workspace.ledgers.load(new Date(start ?? workspace.ports.now()).getUTCFullYear());
}
