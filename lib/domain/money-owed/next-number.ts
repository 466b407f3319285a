/**
 * The number after the last one used: its digits at the end, counted on in their width (`2026-009` → `2026-010`).
 * undefined when it has none.
 */
export function nextNumber(last: string | undefined): string | undefined {
  const found = /^(.*?)(\d{1,12})$/.exec(last ?? '');
  if (!found) return undefined;
  const [, before = '', digits = ''] = found;
  return before + String(Number(digits) + 1).padStart(digits.length, '0');
}
