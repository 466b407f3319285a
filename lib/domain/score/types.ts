/** A part of the score, in the fixed order in which parts are added. */
export const PARTS = ['effort', 'late', 'asks', 'load', 'tone', 'conduct'] as const;
export type PartName = (typeof PARTS)[number];

export type Grade = 'A' | 'B' | 'C' | 'D';
/** H/h: headache or not (friction); W/w: worth keeping or not. */
export type Quadrant = 'HW' | 'Hw' | 'hW' | 'hw';
export type LatePattern = 'policy-late' | 'erratic-late' | 'prompt';
export type AskKind = 'discount' | 'scope' | 'free_work' | 'refund' | 'dispute' | 'chargeback';
export type ScoreChannel = 'email' | 'phone' | 'meeting' | 'chat';
/** What of their conduct members rate. */
export const RATING_ITEMS = ['disrespect', 'blame', 'bypass', 'manipulate', 'morale'] as const;
export type RatingItem = (typeof RATING_ITEMS)[number];

/** By currency code, the worth of one unit in the base currency from a date (YYYY-MM-DD) on; in any order. */
export type ExchangeRates = Readonly<Record<string, readonly (readonly [from: string, rate: number])[]>>;

/** Money is net of tax, in one unit throughout (whole or minor units); dates are YYYY-MM-DD. */
export interface ScoreInvoice {
  readonly issued: string;
  readonly due: string;
  readonly amount: number;
  readonly currency: string;
  readonly credited?: number | undefined;
  /** The date the unpaid rest was given up. */
  readonly writtenOff?: string | undefined;
  readonly paid?: readonly { readonly on: string; readonly amount: number }[] | undefined;
}

export interface ScoreTime {
  readonly on: string;
  readonly minutes: number;
  /** Value of the work that is not yet on an invoice, in `currency` (the base currency when absent). */
  readonly accrued?: number | undefined;
  readonly currency?: string | undefined;
}

/** Its day is `on`, else the date that `at` (epoch milliseconds or ISO text) has in the workspace zone. */
export interface ScoreMessage {
  readonly on?: string | undefined;
  readonly at?: string | number | undefined;
  readonly dir: 'in' | 'out';
  readonly channel: ScoreChannel;
  /** As `words` counts; absent counts as short. */
  readonly words?: number | undefined;
  /** Absent = nobody looked. */
  readonly hostile?: 'none' | 'suggested' | 'confirmed' | 'dismissed' | undefined;
}

export interface ScoreAsk {
  readonly on: string;
  readonly kind: AskKind;
  /** A person confirmed it; without that it is a find in text and counts by the precision of such finds. */
  readonly confirmed?: boolean | undefined;
  readonly dismissed?: boolean | undefined;
  readonly changeOrderPaid?: boolean | undefined;
}

export interface ScoreRating {
  readonly on: string;
  readonly by: string;
  readonly item: RatingItem;
  /** 1 good to 5 bad. */
  readonly value: number;
}

/** What is known of one client. A list that is absent is unknown; an empty one is a known zero. */
export interface ScoreClient {
  readonly since?: string | undefined;
  readonly invoices?: readonly ScoreInvoice[] | undefined;
  readonly time?: readonly ScoreTime[] | undefined;
  readonly timeTrackedSince?: string | undefined;
  readonly messages?: readonly ScoreMessage[] | undefined;
  readonly messagesSince?: string | undefined;
  readonly asks?: readonly ScoreAsk[] | undefined;
  readonly asksSince?: string | undefined;
  readonly ratings?: readonly ScoreRating[] | undefined;
  /** Yearly income this client could bring, in the base currency. */
  readonly potentialAnnual?: number | undefined;
  /** How well we fit each other, each 1 (badly) to 5 (well). */
  readonly fit?: readonly number[] | undefined;
}

/** Every number of the formula. Months are 30.4375 days; rates are per month, per hour or per contact day. */
export interface ScoreSettings {
  /** IANA zone in which an instant becomes a date. */
  readonly tz: string;
  /** ISO 4217 code all money is converted to. */
  readonly base: string;
  readonly fx: ExchangeRates;
  readonly weights: Readonly<Record<PartName, number>>;
  /** Share of its weight that an unknown part scores. */
  readonly neutral: number;
  /** Days after which an event counts half. */
  readonly halfLife: number;
  /** Days after which an event no longer counts. */
  readonly maxAge: number;
  /** Benchmark rate per hour in the base currency; null = none, effort is unknown. */
  readonly benchRate: number | null;
  /** `k` weight of the prior in invoices, `g0` reference severity, `prior` severity expected of anybody. */
  readonly late: { readonly k: number; readonly g0: number; readonly prior: number };
  readonly effort: { readonly k: number; readonly slope: number };
  readonly load: { readonly k: number; readonly r0: number; readonly slope: number; readonly dayCap: number };
  readonly asks: { readonly k: number; readonly r0: number; readonly slope: number; readonly dayCap: number };
  readonly tone: { readonly k: number; readonly p0: number; readonly slope: number };
  readonly conduct: { readonly k: number; readonly m0: number };
  readonly lateSlope: number;
  /** Contact units of one message. */
  readonly channel: Readonly<Record<ScoreChannel, number>>;
  readonly askSeverity: Readonly<Record<AskKind, number>>;
  readonly changeOrderFactor: number;
  /** Share of unconfirmed finds in text that were right when measured. */
  readonly ppv: Readonly<Record<AskKind | 'hostile', number>>;
  /** Median client's decayed revenue in the base currency; absent = not calibrated. */
  readonly typicalClientRevenue?: number;
  /** Median client's revenue in a year in the base currency; absent = not calibrated. */
  readonly typicalClientAnnual?: number;
}

type PartialFields<T> = T extends readonly unknown[] | string | number | null ? T : Partial<T>;

/** What differs from the defaults; groups are merged field by field. */
export type ScoreParams = { readonly [K in keyof ScoreSettings]?: PartialFields<ScoreSettings[K]> };

/** One part. `facts` are in natural units, for the sentence that explains the part. */
export interface Part<Facts> {
  /** 0 (a pleasure) to 1 (as bad as it gets). */
  readonly s: number;
  /** Weight times `s`: what the part adds to the score. */
  readonly points: number;
  /** 0 (nothing known) to 1 (as sure as records make it). */
  readonly evidence: number;
  /** The measured rate, shrunk to the reference; null = unknown. */
  readonly x: number | null;
  readonly known: boolean;
  readonly facts: Facts;
}

/** Hours and revenue are decayed; rates are per hour in the base currency. */
export interface EffortFacts {
  /** Earned per hour, pulled towards the benchmark while hours are few; null = unknown. */
  readonly shrunkRate: number | null;
  readonly benchmark: number | null;
  /** Earned per hour as recorded; null = unknown or no hour counts. */
  readonly rate: number | null;
  readonly hours: number;
  readonly revenue: number | null;
}

export interface LateFacts {
  readonly pattern: LatePattern | null;
  /** Days beyond terms of the middle payment or open part (write-offs aside); null = none. */
  readonly medianDays: number | null;
  /** Invoices that say something: paid in part at least, overdue or written off. */
  readonly invoices: number;
  /** Invoices open and past due now, and the days of the worst. */
  readonly overdue: number;
  readonly worstOverdueDays: number;
  readonly writtenOff: number;
}

export interface AsksFacts {
  /** Asks that count (not dismissed, not too old), also by kind. */
  readonly count: number;
  readonly kinds: Readonly<Partial<Record<AskKind, number>>>;
  /** Date of the oldest that counts; null = none. */
  readonly first: string | null;
  /** Severity per month, shrunk; null = unknown. */
  readonly perMonth: number | null;
  readonly typicalPerMonth: number;
}

/** Units (a mail is one) and hours are decayed. */
export interface LoadFacts {
  readonly units: number;
  readonly hours: number;
  /** What the hours are: revenue divided by the benchmark rate, or hours worked; null = unknown. */
  readonly basis: 'paid' | 'worked' | null;
  readonly perHour: number | null;
  readonly typicalPerHour: number;
}

/** Contact days, not decayed. */
export interface ToneFacts {
  readonly days: number;
  readonly confirmed: number;
  readonly suggested: number;
}

export interface ConductFacts {
  readonly ratings: number;
  /** 1 good to 5 bad, decayed and shrunk; null = unknown. */
  readonly mean: number | null;
  /** The item rated worst; null = none rated. */
  readonly worst: RatingItem | null;
}

export interface Parts {
  readonly effort: Part<EffortFacts>;
  readonly late: Part<LateFacts>;
  readonly asks: Part<AsksFacts>;
  readonly load: Part<LoadFacts>;
  readonly tone: Part<ToneFacts>;
  readonly conduct: Part<ConductFacts>;
}

/** A part that pulls the score away from neutral; `delta` in points, positive = worse. */
export interface Reason {
  readonly k: PartName;
  readonly delta: number;
}

export interface WorthPoints {
  readonly contribution: number;
  readonly rate: number;
  readonly potential: number;
  readonly fit: number;
}

export interface ScoreResult {
  /** 0 (a pleasure) to 100 (a migraine): exactly the sum of the points of the parts. */
  readonly score: number;
  readonly components: Parts;
  /** 0 to 1. */
  readonly confidence: number;
  readonly grade: Grade;
  /** Where the score could lie if what is unknown were known. */
  readonly range: readonly [low: number, high: number];
  readonly unknown: readonly PartName[];
  /** At most three worst, then at most two best. */
  readonly reasons: readonly Reason[];
  /** Whole numbers for the screen that add up. */
  readonly display: { readonly total: number; readonly points: Readonly<Record<PartName, number>> };
  /** 0 to 100; 50 = the median client. */
  readonly worth: number;
  readonly worthPoints: WorthPoints;
  /** 0 to 100: behaviour alone, without effort. */
  readonly friction: number;
  /** null at grade D. */
  readonly quadrant: Quadrant | null;
  /** Change of the score over 90 days. */
  readonly trend: { readonly delta: number; readonly arrow: 'up' | 'flat' | 'down' };
  /** Factor by which the price would have to rise; 1 = need not; null = no rate known. */
  readonly multiplier: number | null;
  readonly latePattern: LatePattern | null;
}
