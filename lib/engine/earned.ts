import { rateOn } from '../domain/currency';
import type { ClientId } from '../domain/ids';
import { localDays } from '../domain/local-date';
import { minorDigits } from '../domain/money';
import { dayNumber } from '../domain/score/day-number';
import { finishedEntries, invoicesOf } from './client-records';
import { exchangeRates } from './exchange-rates';
import { teamSettings } from './team-settings';
import type { Workspace } from './workspace';

const YEAR_DAYS = 365;

/** What a client brought up to a day. */
export interface Earned {
  /** Minor units of the base currency issued, and hours worked, within a year; undefined = some amount has no rate. */
  readonly income: number | undefined;
  readonly hours: number;
  /** Minor units of the base currency received, by month YYYY-MM. */
  readonly received: ReadonlyMap<string, number>;
  /** Currencies of payments without a rate. */
  readonly missing: readonly string[];
}

/** Reads what a client brought up to `today` (YYYY-MM-DD). */
export function earned(workspace: Workspace, id: ClientId, today: string): Earned {
  const { baseCurrency, zone } = teamSettings(workspace);
  const rates = { base: baseCurrency, fx: exchangeRates(workspace) };
  const scale = 10 ** minorDigits(baseCurrency);
  const inBase = (minor: number, currency: string, on: string) => {
    const rate = rateOn(currency, on, rates);
    return rate === undefined ? undefined : (minor / 10 ** minorDigits(currency)) * rate * scale;
  };
  const from = dayNumber(today) - YEAR_DAYS;
  let income: number | undefined = 0;
  const received = new Map<string, number>();
  const missing = new Set<string>();
  for (const { invoice, payments } of invoicesOf(workspace, id)) {
    const { currency, issued } = invoice;
    for (const { on, amount } of payments) {
      if (on > today) continue;
      const value = inBase(amount, currency, on);
      if (value === undefined) missing.add(currency);
      else received.set(on.slice(0, 7), (received.get(on.slice(0, 7)) ?? 0) + value);
    }
    if (issued > today || dayNumber(issued) <= from) continue;
    const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
    const due = invoice.amount - (invoice.credited ?? 0);
    const value = inBase(invoice.writtenOff === undefined ? due : Math.min(paid, due), currency, issued);
    if (value === undefined) income = undefined;
    else if (income !== undefined) income += value;
  }
  const dayOf = localDays(zone);
  let ms = 0;
  for (const { start, end } of finishedEntries(workspace, id)) if (dayOf(start) > from) ms += end - start;
  return { income, hours: ms / 3_600_000, received, missing: [...missing] };
}
