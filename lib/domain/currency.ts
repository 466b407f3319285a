import type { ExchangeRates } from './score/types';

/**
 * Worth of one unit of `currency` in the base currency at the latest rate on or before `on` (YYYY-MM-DD).
 * undefined = no such rate: the amount is unknown, never taken 1:1.
 */
export function rateOn(
  currency: string,
  on: string,
  rates: { readonly base: string; readonly fx: ExchangeRates },
): number | undefined {
  if (currency === rates.base) return 1;
  let latest = '';
  let rate: number | undefined;
  for (const [date, value] of rates.fx[currency] ?? []) {
    // of two rates for one day the higher, so that the order of the list does not matter
    if (date <= on && (date > latest || (date === latest && value > (rate ?? 0)))) {
      latest = date;
      rate = value;
    }
  }
  return rate;
}

/** An amount of `currency` in the base currency at the latest rate on or before `on`; null = no rate, so unknown. */
export function toBase(
  amount: number,
  currency: string,
  on: string,
  rates: { readonly base: string; readonly fx: ExchangeRates },
): number | null {
  const rate = rateOn(currency, on, rates);
  return rate === undefined ? null : amount * rate;
}
