import { rateOn } from '../currency';
import { minorDigits } from '../money';
import type { ExchangeRates } from '../score/types';

/** How long money has been due: not yet, up to 30, 60 and 90 days, and longer. */
export const ages = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type Age = (typeof ages)[number];

/** Minor units by age in one currency. Credit that is not used up counts against what is not due yet. */
export interface AgedDebt {
  readonly currency: string;
  readonly byAge: { readonly [A in Age]: number };
  readonly total: number;
}

export interface DebtByAge {
  /** One for each currency, the most used first. */
  readonly currencies: readonly AgedDebt[];
  /** Everything in the base currency; undefined when it would only repeat the one currency there is. */
  readonly base: AgedDebt | undefined;
  /** Currencies left out of `base`, because no rate is known: never taken 1:1. */
  readonly unknown: readonly string[];
}

/** Which age a debt has that is `daysOver` whole days over its due date (0 = not due yet). */
export function ageOf(daysOver: number): Age {
  if (daysOver <= 0) return 'notDue';
  if (daysOver <= 30) return 'to30';
  if (daysOver <= 60) return 'to60';
  return daysOver <= 90 ? 'to90' : 'over90';
}

interface Owed {
  readonly currency: string;
  /** Minor units. */
  readonly open: number;
  readonly daysOver: number;
}

/** What is owed by age, in each currency and, at the latest rates on or before `today`, in the base currency. */
export function debtByAge(
  owed: Iterable<Owed>,
  today: string,
  rates: { readonly base: string; readonly fx: ExchangeRates },
): DebtByAge {
  const found = new Map<string, { [A in Age]: number } & { count: number }>();
  for (const { currency, open, daysOver } of owed) {
    if (open === 0) continue;
    const sums = found.get(currency) ?? { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0, count: 0 };
    sums[ageOf(daysOver)] += open;
    sums.count += 1;
    found.set(currency, sums);
  }
  const currencies = [...found]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([currency, { count: _count, ...byAge }]) => agedDebt(currency, byAge));
  const unknown: string[] = [];
  const inBase: { [A in Age]: number } = { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 };
  for (const { currency, byAge } of currencies) {
    const rate = rateOn(currency, today, rates);
    if (rate === undefined) {
      unknown.push(currency);
      continue;
    }
    const scale = rate * 10 ** (minorDigits(rates.base) - minorDigits(currency));
    for (const age of ages) inBase[age] += Math.round(byAge[age] * scale);
  }
  const isRepeated = currencies.every(({ currency }) => currency === rates.base);
  const base = isRepeated || unknown.length === currencies.length ? undefined : agedDebt(rates.base, inBase);
  return { currencies, base, unknown };
}

function agedDebt(currency: string, byAge: { readonly [A in Age]: number }): AgedDebt {
  return { currency, byAge, total: ages.reduce((sum, age) => sum + byAge[age], 0) };
}
