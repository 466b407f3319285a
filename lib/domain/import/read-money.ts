import { minorDigits } from '../money';

export type DecimalSign = '.' | ',';

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/NT\$/i, 'TWD'],
  [/HK\$/i, 'HKD'],
  [/US\$/i, 'USD'],
  [/CA\$|C\$/i, 'CAD'],
  [/A\$|AU\$/i, 'AUD'],
  [/R\$/i, 'BRL'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₩/, 'KRW'],
  [/₹/, 'INR'],
];

/** The digits and signs of an amount: symbols, codes and spaces gone, `(5)`, `5-` and `−5` made `-5`. */
function bare(text: string): string {
  let plain = text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[\s'’_]/g, '');
  if (/^\(.*\)$/.test(plain)) plain = `-${plain.slice(1, -1)}`;
  if (plain.endsWith('-')) plain = `-${plain.slice(0, -1)}`;
  const minus = /^[^\d]*-/.test(plain) ? '-' : '';
  const digits = /\d[\d.,]*\d|\d|[.,]\d+/.exec(plain)?.[0] ?? '';
  return digits === '' || /\d/.test(plain.replace(digits, '')) ? '' : minus + digits;
}

/**
 * The decimal sign of whole columns of amounts. A value with both signs ends with the decimal one; a sign that repeats
 * groups thousands; `12,5` and `0,75` can only be decimals. While everything could be thousands, it is the point.
 */
export function findDecimalSign(texts: Iterable<string>): DecimalSign {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    const amount = bare(text).replace('-', '');
    const lastComma = amount.lastIndexOf(',');
    const lastPoint = amount.lastIndexOf('.');
    if (lastComma < 0 && lastPoint < 0) continue;
    if (lastComma >= 0 && lastPoint >= 0) {
      if (lastComma > lastPoint) comma += 1;
      else point += 1;
      continue;
    }
    const sign = lastComma >= 0 ? ',' : '.';
    const at = Math.max(lastComma, lastPoint);
    const isGroup = amount.indexOf(sign) !== at;
    const isDecimal = !isGroup && (amount.length - at !== 4 || at > 3 || at === 0 || amount.startsWith('0'));
    if (!isGroup && !isDecimal) continue;
    if ((sign === ',') === isDecimal) comma += 1;
    else point += 1;
  }
  return comma > point ? ',' : '.';
}

/**
 * Integer minor units of an amount in `currency` (EUR 2 decimals, JPY none, KWD 3), read without floating point.
 * Decimals beyond the currency's are rounded half away from zero. undefined when it is no amount, or too large.
 */
export function readMinor(text: string, currency: string, decimal: DecimalSign): number | undefined {
  const plain = bare(text);
  if (plain === '') return undefined;
  const amount = plain.replace('-', '');
  const at = amount.lastIndexOf(decimal);
  if (at >= 0 && amount.indexOf(decimal) !== at) return undefined;
  const whole = (at < 0 ? amount : amount.slice(0, at)).replace(/[.,]/g, '');
  const part = at < 0 ? '' : amount.slice(at + 1);
  if (!/^\d*$/.test(part) || (whole === '' && part === '')) return undefined;
  const digits = minorDigits(currency);
  const minor =
    Number(`${whole}${part.slice(0, digits).padEnd(digits, '0')}`) + (Number(part[digits] ?? 0) >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return plain.startsWith('-') && minor !== 0 ? -minor : minor;
}

/** The ISO 4217 code that an amount or a currency column names, by code or by a sign that stands for one currency only. */
export function currencyIn(text: string): string | undefined {
  const code = /(?:^|[^A-Za-z])([A-Za-z]{3})(?:$|[^A-Za-z])/.exec(text)?.[1]?.toUpperCase();
  return code ?? SYMBOLS.find(([sign]) => sign.test(text))?.[1];
}
