import * as v from 'valibot';
import { type ClientId, type EntryId, makeId } from '../../domain/ids';
import type { FieldsOf } from '../../domain/records/schemas';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { countDrawn, focusOf, inRound, keepFocus } from '../focus';
import { pageView } from '../views/page';
import type { Workspace } from '../workspace';
import { aClient, anEntry, anInstant } from './arguments';
import type { Command, CommandContext } from './command';

/** One record with a start and no end: nothing is written while it runs. */
export const startTimer: Command<'startTimer'> = {
  args: v.object({ clientId: aClient, start: v.optional(anInstant) }),
  prepare: (workspace, { start }) => loadYear(workspace, start),
  run(context, { clientId, start }) {
    const { workspace, now } = context;
    notInFuture(start, now);
    const client = existingClient(workspace, clientId);
    const interrupted = workspace.timers.of(workspace.me).at(-1)?.id;
    return beginTimer(context, start ?? now, client, { billable: true, interrupted });
  },
};

export const stopTimer: Command<'stopTimer'> = {
  args: v.object({ end: v.optional(anInstant) }),
  run(context, { end }) {
    const { workspace, change, now } = context;
    const [running] = workspace.timers.of(workspace.me);
    stopAll(context, end ?? now);
    const focus = focusOf(workspace);
    if (running && focus && workspace.canonical(running.clientId) === workspace.canonical(focus.clientId))
      keepFocus(workspace, change, undefined);
    return running?.id ?? null;
  },
};

export const resumeTimer: Command<'resumeTimer'> = {
  args: v.object({ entryId: anEntry }),
  prepare: (workspace) => loadYear(workspace, undefined),
  run(context, { entryId }) {
    const before = context.workspace.entry.get(entryId);
    if (!before) throw new CommandError('not-found', 'This entry is not there any more.');
    const { activity, note, billable, inScope, interrupted } = before;
    const client = existingClient(context.workspace, before.clientId);
    return beginTimer(context, context.now, client, { activity, note, billable, inScope, interrupted });
  },
};

export const toggleTimer: Command<'toggleTimer'> = {
  args: v.object({ tabId: v.optional(v.number()) }),
  prepare: (workspace) => loadYear(workspace, undefined),
  run(context, args) {
    const { workspace, tabs } = context;
    const tab = context.tabId ?? args.tabId;
    const state = tab === undefined ? undefined : tabs.state(tab);
    const page = state && pageView(workspace, state);
    const client = page?.kind === 'client' ? page.clientId : undefined;
    const running = workspace.timers.of(workspace.me).at(-1);
    const runsHere = running && workspace.canonical(running.clientId) === client;
    if (running && (client === undefined || runsHere)) return stopTimer.run(context, {});
    if (client === undefined)
      throw new CommandError('not-found', 'There is no client on this page to start a timer for.', {
        reason: 'nobody-here',
      });
    return startTimer.run(context, { clientId: client });
  },
};

/** Starts a timer from an instant (epoch ms) on and stops the member's others then. A round in which it falls takes note. */
export function beginTimer(
  context: CommandContext,
  start: number,
  clientId: ClientId,
  fields: Pick<FieldsOf<'entry'>, 'activity' | 'note' | 'billable' | 'inScope' | 'interrupted' | 'source'>,
): EntryId {
  const { workspace, change } = context;
  stopAll(context, start);
  const focus = focusOf(workspace);
  if (focus && inRound(workspace, focus)) countDrawn(workspace, change, clientId);
  else if (focus) keepFocus(workspace, change, undefined);
  const id = makeId('entry', workspace.ports.random());
  workspace.entry.create(change, id, workspace.me, {
    clientId,
    memberId: workspace.me,
    start,
    zone: workspace.ports.zone(),
    source: 'timer',
    ...fields,
  });
  return id;
}

/** Refuses a start that has not been yet. */
export function notInFuture(start: number | undefined, now: number): void {
  if (start !== undefined && start > now)
    throw new CommandError('invalid', 'A timer can not start in the future.', { reason: 'future-timer' });
}

/** Stops every timer of the member at an instant (epoch ms), none before its own start. */
export function stopAll({ workspace, change }: CommandContext, end: number): void {
  for (const entry of workspace.timers.of(workspace.me)) {
    workspace.entry.edit(change, entry.id, { end: Math.max(end, entry.start) });
  }
}

/** Loads the ledger of the year an instant (epoch ms; undefined = now) lies in. */
export async function loadYear(workspace: Workspace, start: number | undefined): Promise<void> {
  await workspace.ledgers.load(new Date(start ?? workspace.ports.now()).getUTCFullYear());
}
