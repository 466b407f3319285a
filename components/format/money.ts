import { type Money, minorDigits, toMajor } from '../../lib/domain/money';
import { numberFormat } from './number';

/** `€1,240` or `€12.50`: minor units as a person writes them, without decimals when they are all zero. */
export function formatMoney(money: Money): string {
  const whole = money.minor % 10 ** minorDigits(money.currency) === 0;
  return numberFormat({
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  }).format(toMajor(money));
}

/** Amounts of several currencies side by side: `€1,240 + $90`. They are never added up. */
export function formatMoneys(amounts: readonly Money[]): string {
  return amounts.map(formatMoney).join(' + ');
}
