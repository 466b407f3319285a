/**
 * A number as people write it, or undefined when it is none. The last of `.` and `,` is the decimal sign when both are
 * there; one that repeats groups thousands, and so does one that stands before exactly three digits (but for a `.` where
 * the currency has three decimals). Spaces, apostrophes and a currency's name or symbol around it are passed over.
 * Examples: `1,234.50`, `1.234,50`, `1 234,5 €` and `CHF 1'234.50`.
 */
export function parseAmount(typed: string, digits = 2): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[\s'’_]/g, '')
    .replace(/^(-?)[^\d.,-]{0,4}(-?)/, '$1$2')
    .replace(/[^\d.,]{0,4}$/, '');
  const [, minus, written] = /^(-?)([\d.,]*\d)[.,]?$/.exec(plain) ?? [];
  if (written === undefined) return undefined;
  const sign = decimalSign(written, digits);
  const at = sign === undefined ? written.length : written.lastIndexOf(sign);
  const whole = written.slice(0, at);
  if (!/^(\d*|\d{1,3}([.,])(\d{2,3}\2)*\d{3})$/.test(whole)) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '') || '0'}.${written.slice(at + 1) || '0'}`);
  if (!Number.isFinite(value)) return undefined;
  return minus && value !== 0 ? -value : value;
}

function decimalSign(written: string, digits: number): '.' | ',' | undefined {
  const dot = written.lastIndexOf('.');
  const comma = written.lastIndexOf(',');
  if (dot < 0 && comma < 0) return undefined;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const sign = dot >= 0 ? '.' : ',';
  const at = Math.max(dot, comma);
  if (written.indexOf(sign) !== at) return undefined;
  const grouped = written.length - at === 4 && at <= 3 && Number(written.slice(0, at)) > 0;
  return grouped && !(digits === 3 && sign === '.') ? undefined : sign;
}
