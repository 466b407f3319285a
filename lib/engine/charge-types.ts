import type { MemberId } from '../domain/ids';

/** Who is responsible for which clients, and how that passes from one to another. */
export interface ChargeCommands {
  /**
   * Makes `to` responsible for everything that `from` is: their clients, with what is still to do there. Timers of
   * theirs that still run are ended. With `rehearse` it is only told.
   */
  handOver: {
    args: { readonly from: MemberId; readonly to: MemberId; readonly rehearse: boolean };
    answer: HandOverAnswer;
  };
  /** Gives a device of the team a name that everybody sees; empty = none. */
  nameDevice: { args: { readonly device: string; readonly name: string }; answer: null };
}

export interface HandOverAnswer {
  readonly clients: number;
  /** Names of some of them. */
  readonly names: readonly string[];
  /** Open follow-ups of these clients. */
  readonly followups: number;
  readonly timers: number;
}

export interface ChargeQueries {
  /** Every member that was ever named, also those who have left, with what they are responsible for. */
  charges: { args: Record<string, never>; result: readonly ChargeView[] };
}

export interface ChargeView {
  readonly memberId: MemberId;
  readonly name: string;
  readonly clients: number;
  /** Open follow-ups of their clients. */
  readonly followups: number;
  readonly timers: number;
}
