import type { ClientId, EntryId } from '../domain/ids';

/** The live queries about the time of members. */
export interface TimeQueries {
  timer: { args: Record<string, never>; result: RunningTimer | undefined };
  /** What can be gone back to now, whether a timer runs or was just stopped; the latest first. */
  wayBack: { args: Record<string, never>; result: readonly WayBack[] };
  /** Questions about the member's own time that only they can answer, the oldest first. */
  absences: { args: Record<string, never>; result: readonly AbsenceView[] };
}

export interface RunningTimer {
  readonly entryId: EntryId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly start: number;
  readonly note: string;
  readonly activity: string;
  readonly billable: boolean;
  /** Whether it is inside what was agreed; undefined = nobody said. */
  readonly inScope: boolean | undefined;
  /** What it interrupted, the latest first. */
  readonly back: readonly WayBack[];
  /** Others of this member that run at once, because they were started on devices that knew nothing of each other. */
  readonly also: readonly {
    readonly entryId: EntryId;
    readonly clientName: string;
    readonly start: number;
  }[];
  /** It has run for longer than the member wants to go without being asked. */
  readonly long: boolean;
}

/** An entry whose work can be taken up again. */
export interface WayBack {
  readonly entryId: EntryId;
  readonly clientId: ClientId;
  readonly clientName: string;
}

/** A stretch of a timer during which nobody was there, or that lies after the end of the day. Epoch ms. */
export interface AbsenceView {
  readonly id: string;
  readonly entryId: EntryId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly from: number;
  readonly to: number;
  readonly why: 'away' | 'day-end';
  /** False once it was stopped: then the question is only what becomes of the stretch. */
  readonly running: boolean;
}
