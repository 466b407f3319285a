import * as v from 'valibot';
import { type ClientId, isId } from '../domain/ids';
import { type Drawn, drawnTo, phaseOf } from '../domain/time/focus';
import type { Change } from './change';
import { beat } from './watch-presence';
import type { Workspace } from './workspace';

const KEY = 'focus';
const LOG = 'focusLog';
const KEPT_MS = 30 * 86_400_000;
const MINUTE_MS = 60_000;

const aClient = v.custom<ClientId>((value) => isId('client', value));
const round = {
  clientId: aClient,
  start: v.number(),
  work: v.number(),
  pause: v.number(),
  interruptions: v.number(),
};
const stored = v.object({
  ...round,
  by: v.optional(aClient),
  /** The round has ended, and what ran for it with it. */
  ended: v.optional(v.boolean()),
});
const logged = v.array(v.object({ start: v.number(), end: v.number(), interruptions: v.number() }));

/** A round of this member, or the pause after it. Instants and lengths in milliseconds. */
export type Focus = v.InferOutput<typeof stored>;
/** A round that is over. Epoch ms. */
export type PastRound = v.InferOutput<typeof logged>[number];

/** The round the member is in, kept in their private document, so that a restart or a kill forgets none. */
export function focusOf(workspace: Workspace): Focus | undefined {
  const parsed = v.safeParse(stored, workspace.device.get(KEY));
  return parsed.success ? parsed.output : undefined;
}

export function keepFocus(workspace: Workspace, change: Change, focus: Focus | undefined): void {
  workspace.device.set(change, KEY, focus);
}

/** The rounds of the last thirty days that were worked to their end. */
export function pastRounds(workspace: Workspace): PastRound[] {
  const parsed = v.safeParse(logged, workspace.device.get(LOG));
  return parsed.success ? parsed.output : [];
}

/** Lengths of a round and of a pause in milliseconds, as the member likes them. */
export function focusLengths({ device }: Workspace): Pick<Focus, 'work' | 'pause'> {
  const minutes = (key: string, usual: number) => {
    const set = device.get(key);
    return (typeof set === 'number' ? set : usual) * MINUTE_MS;
  };
  return { work: minutes('focusMinutes', 25), pause: minutes('pauseMinutes', 5) };
}

/** Whether the member is at work in a round now. */
export function inRound({ ports }: Workspace, focus: Focus): boolean {
  return phaseOf(focus, ports.now()).name === 'work';
}

/** Counts a client who came to the front during a round, on a page or with a timer. */
export function countDrawn(workspace: Workspace, change: Change, client: ClientId | undefined): void {
  const focus = focusOf(workspace);
  if (!focus || !inRound(workspace, focus)) return;
  const before: Drawn = { interruptions: focus.interruptions, by: focus.by };
  const after = drawnTo(before, workspace.canonical(focus.clientId), client);
  if (after !== before) keepFocus(workspace, change, { ...focus, ...after });
}

/**
 * Ends what runs for a round whose time is up, at the minute at which it was up, however late that is noticed. Who was
 * not there is asked first: once the timer has ended nobody would be.
 */
export function endRound(workspace: Workspace): void {
  const focus = focusOf(workspace);
  if (!focus || focus.ended || inRound(workspace, focus)) return;
  beat(workspace);
  const end = focus.start + focus.work;
  workspace.write('focus', (change) => {
    for (const entry of workspace.timers.of(workspace.me)) {
      if (workspace.canonical(entry.clientId) === workspace.canonical(focus.clientId))
        workspace.entry.edit(change, entry.id, { end: Math.max(end, entry.start) });
    }
    keepFocus(workspace, change, { ...focus, ended: true });
    const { start, interruptions } = focus;
    const kept = pastRounds(workspace).filter((past) => end - past.end < KEPT_MS && past.start !== start);
    workspace.device.set(change, LOG, [...kept, { start, end, interruptions }]);
  });
}
