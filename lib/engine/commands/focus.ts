import * as v from 'valibot';
import { existingClient } from '../existing';
import { focusLengths, focusOf, inRound, keepFocus } from '../focus';
import { aClient, anInstant } from './arguments';
import type { Command } from './command';
import { beginTimer, loadYear, notInFuture, stopAll } from './timer';

/** A round begins; the timer of the client goes with it, and goes on when it runs already. */
export const startFocus: Command<'startFocus'> = {
  args: v.object({ clientId: aClient, start: v.optional(anInstant) }),
  prepare: (workspace, { start }) => loadYear(workspace, start),
  run(context, { clientId, start = context.now }) {
    const { workspace, change, now } = context;
    notInFuture(start, now);
    const client = existingClient(workspace, clientId);
    const running = workspace.timers.of(workspace.me).at(-1);
    const goesOn = running && workspace.canonical(running.clientId) === client && running.start <= start;
    if (!goesOn)
      beginTimer(context, start, client, {
        billable: true,
        interrupted: running?.id,
        source: 'pomodoro',
      });
    keepFocus(workspace, change, { clientId: client, start, ...focusLengths(workspace), interruptions: 0 });
    return null;
  },
};

/** The round or the pause is over for good. `goOn`: the timer runs on, or again, without a round. */
export const endFocus: Command<'endFocus'> = {
  args: v.object({ goOn: v.boolean() }),
  run(context, { goOn }) {
    const { workspace, change, now } = context;
    const focus = focusOf(workspace);
    if (!focus) return null;
    keepFocus(workspace, change, undefined);
    const client = workspace.canonical(focus.clientId);
    const running = workspace.timers.of(workspace.me);
    if (inRound(workspace, focus)) {
      if (!goOn && running.some(({ clientId }) => workspace.canonical(clientId) === client))
        stopAll(context, now);
    } else if (goOn && running.length === 0) {
      const end = focus.start + focus.work;
      for (const id of workspace.index.entry.of(client)) {
        const entry = workspace.entry.get(id);
        if (entry?.end === end && entry.memberId === workspace.me)
          workspace.entry.edit(change, id, { end: undefined });
      }
    }
    return null;
  },
};
