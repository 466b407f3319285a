import type { ClientId, EntryId, MemberId } from '../domain/ids';
import type { Money } from '../domain/money';
import type { DiscountStanding } from '../domain/money-owed/discount';
import type { RecordOf } from '../domain/records/schemas';
import type { FocusPhase } from '../domain/time/focus';
import type { RiseDue } from '../domain/time/rise-due';

/** The live queries about the time of members. */
export interface TimeQueries {
  /** Every entry that starts on these days, for one member or the team, for one client or all. */
  timesheet: { args: TimesheetArgs; result: Timesheet };
  /** What was agreed with a client about time and money, and how far it has got. */
  agreement: { args: { readonly clientId: ClientId }; result: Agreement | undefined };
  /** What this device noted on a day (YYYY-MM-DD), if the member agreed to it. */
  suggestions: { args: { readonly date: string }; result: Suggestions };
  /** The client everything in front is for, until the member ends it. */
  workingFor: {
    args: Record<string, never>;
    result: { readonly clientId: ClientId; readonly name: string } | undefined;
  };
  timer: { args: Record<string, never>; result: RunningTimer | undefined };
  /** What can be gone back to now, whether a timer runs or was just stopped; the latest first. */
  wayBack: { args: Record<string, never>; result: readonly WayBack[] };
  /** The round of work on one client that the member is in, or the pause after it. */
  focus: { args: Record<string, never>; result: FocusView | undefined };
  /** How a day (YYYY-MM-DD) of the member went. */
  focusDay: { args: { readonly date: string }; result: FocusDay };
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

/** The settings of this member about their time. */
export interface TimeSettings {
  /** `HH:MM` at which a timer is asked about and then ended; undefined = midnight. */
  readonly dayEnd: string | undefined;
  /** Hours after which a running timer asks whether it is meant. */
  readonly longTimerHours: number;
  /** How long a round and the pause after it last, in minutes. */
  readonly focusMinutes: number;
  readonly pauseMinutes: number;
  /** Whether this device may note which client is in front, and on which domains never. */
  readonly suggestTime: boolean;
  readonly suggestExcept: readonly string[];
}

export interface FocusView {
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly phase: FocusPhase['name'];
  /** When the phase ends (epoch ms); undefined = the pause is over, and the next round waits to be started. */
  readonly until: number | undefined;
  /** Length of the round. */
  readonly minutes: number;
  readonly interruptions: number;
}

export interface FocusDay {
  /** How much of the day's time can be billed, 0–1; undefined = there is none yet. */
  readonly share: number | undefined;
  /** Rounds worked to their end, and how often another client came between. */
  readonly rounds: number;
  readonly interruptions: number;
  /** Clients and sites that took time that nobody pays for, the most first; whole minutes. */
  readonly sinks: readonly { readonly key: string; readonly name: string; readonly minutes: number }[];
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

export interface TimesheetArgs {
  /** First day, YYYY-MM-DD, and how many (at most 62). */
  readonly from: string;
  readonly days: number;
  /** Absent = the whole team. */
  readonly memberId?: MemberId | undefined;
  readonly clientId?: ClientId | undefined;
  /** Show each client's time as it is rounded for them. */
  readonly rounded?: boolean | undefined;
  /** So many entries at most; the sums are of all. */
  readonly limit: number;
}

export interface SheetEntry {
  readonly id: EntryId;
  readonly clientId: ClientId;
  readonly memberId: MemberId;
  /** YYYY-MM-DD in the workspace's zone. */
  readonly date: string;
  /** Epoch ms; without an end it runs. */
  readonly start: number;
  readonly end: number | undefined;
  /** Whole minutes as shown; undefined while it runs. */
  readonly minutes: number | undefined;
  readonly note: string;
  readonly activity: string;
  readonly billable: boolean;
  readonly inScope: boolean | undefined;
  /** Number of the invoice it stands on. */
  readonly billed: string | undefined;
  /** Shares time with another entry of the same member. */
  readonly overlaps: boolean;
}

export interface SheetRow {
  readonly clientId: ClientId;
  readonly clientName: string;
  /** Whole minutes per day, and of all days. */
  readonly days: readonly number[];
  readonly minutes: number;
  /** Whole minutes of it that can be billed. */
  readonly billable: number;
}

export interface Timesheet {
  readonly from: string;
  readonly zone: string;
  /** By day and start, the first `limit` of `count`. */
  readonly entries: readonly SheetEntry[];
  readonly count: number;
  /** By name. A cell is the sum of its entries' minutes and of what rounding by the day adds to them. */
  readonly rows: readonly SheetRow[];
  readonly days: readonly number[];
  readonly minutes: number;
  readonly billable: number;
  /** Minutes per weekday (Monday first) and hour of the day, for the heat map. */
  readonly heat: readonly (readonly number[])[];
  /** Minutes that rounding by the day adds or takes, per client and day. */
  readonly adjusted: readonly {
    readonly clientId: ClientId;
    readonly date: string;
    readonly minutes: number;
  }[];
  /** Pauses of a member within a day; epoch ms. */
  readonly gaps: readonly { readonly memberId: MemberId; readonly from: number; readonly to: number }[];
  /** Everybody who has an entry here, and the asking member. */
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
}

/** Whole minutes, and what they are worth at the rates of their days; empty = no rate is known. */
export interface WorkedWorth {
  readonly minutes: number;
  readonly worth: readonly Money[];
}

export interface Agreement {
  readonly billing: 'hourly' | 'fixed' | 'retainer';
  /** Rates of this client, and those of everybody that may count for them; newest first. */
  readonly rates: readonly RecordOf<'rate'>[];
  /** Whether the rate has stood for a year; undefined = not yet. */
  readonly rise: RiseDue | undefined;
  /** Of the discount for keeping terms, with the rate it leaves; undefined = none was agreed. */
  readonly discount: (DiscountStanding & { readonly rate: Money | undefined }) | undefined;
  /** Billable time that stands on no invoice. */
  readonly unbilled: WorkedWorth;
  /** The entries that it is made of, as far as they are loaded. */
  readonly unbilledIds: readonly EntryId[];
  /** Day of the last invoice, and the billable time worked after it. */
  readonly lastInvoice: string | undefined;
  readonly sinceInvoice: WorkedWorth;
  readonly retainer:
    | {
        /** YYYY-MM-01 */
        readonly month: string;
        /** Whole minutes: of the month itself, brought over, used, left, beyond. */
        readonly minutes: number;
        readonly carried: number;
        readonly used: number;
        readonly left: number;
        readonly over: number;
        readonly mark: BudgetMark;
      }
    | undefined;
  readonly fixed:
    | {
        readonly fee: Money;
        /** What the time would have cost by the hour, in the fee's currency; undefined = no rate is known. */
        readonly worked: number | undefined;
        readonly minutes: number;
        readonly mark: BudgetMark;
      }
    | undefined;
}

/** From 80 % and from 100 % on somebody is told. */
export type BudgetMark = 'fine' | 'nearly' | 'over';

/** A stretch of work on one client as this device saw it; it is nobody's time until it is accepted. Epoch ms. */
export interface SuggestedBlock {
  readonly keys: readonly string[];
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly sites: readonly string[];
  readonly from: number;
  readonly to: number;
  /** An entry of the member lies in it already, in part or whole. */
  readonly covered: boolean;
}

export interface Suggestions {
  readonly agreed: boolean;
  readonly blocks: readonly SuggestedBlock[];
  /** Whole minutes on nobody's pages. */
  readonly unassigned: readonly { readonly site: string; readonly minutes: number }[];
}
