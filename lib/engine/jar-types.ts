import type { ClientId, MemberId } from '../domain/ids';
import type { RecordOf } from '../domain/records/schemas';
import type { TaxCalendar, TaxPeriod } from '../domain/tax/periods';
import type { JarStanding, JarSums } from '../domain/tax/tax-jar';
import type { RiseDue } from '../domain/time/rise-due';

/** The live queries about what is set aside, what work costs, and rates that have stood for long. */
export interface JarQueries {
  taxJar: { args: { readonly year: number }; result: TaxJarView };
  /** Of the present year. */
  margins: { args: Record<string, never>; result: MarginView };
  /** Clients whose rate has stood for a year, the longest first. */
  rises: { args: Record<string, never>; result: readonly RiseView[] };
}

/** How tax is put aside. */
export interface TaxSettings {
  /** Percent of the profit. */
  readonly taxPercent: number;
  readonly taxCalendar: TaxCalendar;
  /** Days after the end of a quarter at which it is due. */
  readonly taxDays: number;
}

export interface TaxJarView {
  readonly year: number;
  readonly currency: string;
  readonly periods: readonly (TaxPeriod & JarSums & JarStanding)[];
  /** Costs and what was put aside, of these periods, newest first. */
  readonly entries: readonly RecordOf<'jar'>[];
  /** Currencies without a rate: money in them is left out. */
  readonly unknown: readonly string[];
}

export interface MarginRow {
  readonly memberId: MemberId;
  readonly name: string;
  /** Whole minutes, and those that can be billed. */
  readonly minutes: number;
  readonly billable: number;
  /** Minor units of the base currency; a cost without a rate is unknown. */
  readonly value: number;
  readonly cost: number | undefined;
}

export interface MarginView {
  readonly currency: string;
  readonly rows: readonly MarginRow[];
  /** Cost rates, newest first. */
  readonly costs: readonly RecordOf<'cost'>[];
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
}

export interface RiseView extends RiseDue {
  readonly clientId: ClientId;
  readonly name: string;
  /** Minor units an hour. */
  readonly amount: number;
  readonly currency: string;
}
