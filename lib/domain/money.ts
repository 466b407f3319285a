/** An amount in the currency's minor units (cents, yen), always an integer, with its ISO 4217 code. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

const digitsOf = new Map<string, number>();

/** How many decimal places a currency has (EUR 2, JPY 0, KWD 3), from the ISO 4217 data in `Intl`. */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/** The amount in major units (12.34 for 1234 EUR cents), for ratios and display only, never for adding up. */
export function toMajor(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency);
}

/** Minor units from an amount a person typed in major units, rounded to the nearest unit. */
export function fromMajor(major: number, currency: string): Money {
  return { minor: Math.round(major * 10 ** minorDigits(currency)), currency };
}

/** Sums amounts of several currencies: one entry per currency, in order of first appearance, zeros left out. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const totals = new Map<string, number>();
  for (const { minor, currency } of amounts) totals.set(currency, (totals.get(currency) ?? 0) + minor);
  return [...totals].filter(([, minor]) => minor !== 0).map(([currency, minor]) => ({ minor, currency }));
}
