import { type ClientRecords, clientRecords, type Readings, readingsOn } from './score/client-records';
import { dayNumber } from './score/day-number';
import { type Decay, decayTable } from './score/decay';
import { lateMean } from './score/late';
import { median, weightedMedian } from './score/median';
import { settingsFrom } from './score/settings';
import { orderFreeSum } from './score/sum';
import type { ScoreClient, ScoreParams, ScoreSettings } from './score/types';
import { allRevenue } from './score/worth';
import { severity } from './severity';

/** What is typical of this portfolio. Frozen until the next calibration, so that clients do not move each other. */
export interface Calibration {
  /** Benchmark rate per hour in the base currency; null = no target and too few clients. */
  readonly benchRate: number | null;
  /** Severity of lateness expected of anybody here. */
  readonly latePrior: number;
  /** Contact units per paid hour. */
  readonly loadR0: number;
  /** Severity of asks per month. */
  readonly asksR0: number;
  /** Decayed revenue of the median client in the base currency; null = no client has any. */
  readonly typicalClientRevenue: number | null;
  /** Revenue of the median client in the last 365 days; null = no client has any. */
  readonly typicalClientAnnual: number | null;
}

const RATE_CLIENTS = 3;
const RATE_HOURS = 5;
const LATE_PRIOR_INVOICES = 30;
const LOAD_PRIOR_HOURS = 200;
const ASKS_PRIOR_MONTHS = 24;
/** With fewer clients a rate is one client's habit rather than what is typical. */
const POOL_CLIENTS = 5;
/** A calibrated rate stays within this factor of the published one. */
const FARTHEST = 4;
const YEAR = 365;
/** Days: so long that nothing fades within a year to speak of. */
const NO_FADING = 1e9;

/** Hours-weighted median of what clients pay per hour; null = fewer than 3 clients with 5 hours. */
function typicalRate(readings: readonly Readings[]): number | null {
  const rates: { value: number; weight: number }[] = [];
  for (const { effort } of readings) {
    if (!effort || effort.revenue === null || effort.hours < RATE_HOURS) continue;
    rates.push({ value: effort.revenue / effort.hours, weight: effort.hours });
  }
  return rates.length < RATE_CLIENTS ? null : (weightedMedian(rates) ?? null);
}

/** Mean severity by number of parts, pulled towards the published one by 30 invoices, within 2 to 45 days. */
function typicalLateness(readings: readonly Readings[], reference: number): number {
  const severities: number[] = [];
  let count = 0;
  for (const { late } of readings) {
    if (!late) continue;
    const parts = late.settled + late.open.length;
    severities.push(parts * lateMean(late, reference, 0).mean);
    count += parts;
  }
  const mean = (orderFreeSum(severities) + LATE_PRIOR_INVOICES * reference) / (count + LATE_PRIOR_INVOICES);
  return Math.min(severity(45), Math.max(severity(2), mean));
}

/** Pooled rate, pulled towards the published one by `prior` of exposure, within a factor of 4 of it. */
function pooledRate(
  clients: readonly { readonly amount: number; readonly exposure: number }[],
  published: number,
  prior: number,
): number {
  if (clients.length < POOL_CLIENTS) return published;
  const amount = orderFreeSum(clients.map((client) => client.amount));
  const exposure = orderFreeSum(clients.map((client) => client.exposure));
  const rate = (amount + prior * published) / (exposure + prior);
  return Math.min(FARTHEST * published, Math.max(published / FARTHEST, rate));
}

function typicalRevenue(records: readonly ClientRecords[], decay: Decay, asOf: number): number | null {
  const revenues: number[] = [];
  for (const { invoices } of records) {
    const revenue = allRevenue(invoices, decay, asOf);
    if (revenue !== undefined && revenue > 0) revenues.push(revenue);
  }
  return median(revenues) ?? null;
}

/**
 * Measures what is typical of a portfolio as known on day `asOf` (YYYY-MM-DD). A benchmark rate in the parameters is
 * the user's target and stays.
 */
export function calibrate(clients: readonly ScoreClient[], params: ScoreParams, asOf: string): Calibration {
  const settings = settingsFrom(params);
  const decay = decayTable(settings.halfLife, settings.maxAge);
  const today = dayNumber(asOf);
  const records = clients.map((client) => clientRecords(client, settings, today - settings.maxAge));
  const read = (with_: ScoreSettings): Readings[] => records.map((r) => readingsOn(r, with_, decay, today));

  const benchRate = settings.benchRate ?? typicalRate(read(settings));
  // paid hours are revenue at the benchmark rate, so contact is counted again once that is known
  const readings = read({ ...settings, benchRate });
  const loads = readings.flatMap(({ load }) => (load ? [{ amount: load.units, exposure: load.hours }] : []));
  const asks = readings.flatMap(({ asks: a }) => (a ? [{ amount: a.severity, exposure: a.months }] : []));
  return {
    benchRate,
    latePrior: typicalLateness(readings, settings.late.g0),
    loadR0: pooledRate(loads, settings.load.r0, LOAD_PRIOR_HOURS),
    asksR0: pooledRate(asks, settings.asks.r0, ASKS_PRIOR_MONTHS),
    typicalClientRevenue: typicalRevenue(records, decay, today),
    typicalClientAnnual: typicalRevenue(records, decayTable(NO_FADING, YEAR), today),
  };
}

/** Parameters that score by a calibration. */
export function calibrated(params: ScoreParams, calibration: Calibration): ScoreParams {
  const { benchRate, latePrior, loadR0, asksR0, typicalClientRevenue, typicalClientAnnual } = calibration;
  return {
    ...params,
    benchRate,
    late: { ...params.late, prior: latePrior },
    load: { ...params.load, r0: loadR0 },
    asks: { ...params.asks, r0: asksR0 },
    ...(typicalClientRevenue === null ? {} : { typicalClientRevenue }),
    ...(typicalClientAnnual === null ? {} : { typicalClientAnnual }),
  };
}
