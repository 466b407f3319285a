import { language } from '../i18n';

const cache = new Map<string, Intl.NumberFormat>();

/** A number format of the present language; made once per language and options. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language.value} ${JSON.stringify(options)}`;
  let made = cache.get(key);
  if (!made) cache.set(key, (made = new Intl.NumberFormat(language.value, options)));
  return made;
}

/** `1,234.5`: at most `digits` decimals (0 by default). */
export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value);
}

/** `+9`, `−3`, `0`: points with their sign. */
export function formatSigned(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−');
}

/** `71 %` in the manner of the language, from a ratio (0.71). */
export function formatPercent(ratio: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}
