import * as v from 'valibot';
import type { EntryId } from '../domain/ids';
import type { Change } from './change';
import type { Workspace } from './workspace';

const KEPT_MS = 14 * 86_400_000;
const KEY = 'absences';

const stored = v.array(
  v.object({
    id: v.string(),
    entryId: v.pipe(
      v.string(),
      v.transform((id) => id as EntryId),
    ),
    from: v.number(),
    to: v.number(),
    why: v.picklist(['away', 'day-end']),
    /** Answered, and kept only so that it is not asked again. */
    settled: v.optional(v.boolean()),
  }),
);

/** A question about a stretch of one of the member's own timers. Epoch ms. */
export type Absence = v.InferOutput<typeof stored>[number];

/** Every question, the answered ones too; kept in the member's private document, so that a restart forgets none. */
export function absencesOf(workspace: Workspace): Absence[] {
  const parsed = v.safeParse(stored, workspace.device.get(KEY));
  return parsed.success ? parsed.output : [];
}

/** Stores the questions, without those that are too old to be answered. */
export function keepAbsences(workspace: Workspace, change: Change, absences: readonly Absence[]): void {
  const kept = absences.filter(({ to }) => change.now - to < KEPT_MS);
  workspace.device.set(change, KEY, kept.length > 0 ? kept : null);
}
