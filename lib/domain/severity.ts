/** Days beyond terms and the severity they stand for, linear between. */
const DAYS = [0, 15, 22, 30, 60, 90, 120, 180] as const;
const SEVERITIES = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 1] as const;

/**
 * How bad a payment `days` beyond its due date is, 0 (in time) to 1 (180 days or more).
 * Source: D&B PAYDEX, (80 - PAYDEX) / 80; the last knot is our own. `severity(30)` is 0.375.
 */
export function severity(days: number): number {
  if (days <= 0) return 0;
  for (let i = 1; i < DAYS.length; i++) {
    const to = DAYS[i] as number;
    if (days > to) continue;
    const from = DAYS[i - 1] as number;
    const low = SEVERITIES[i - 1] as number;
    return low + (((SEVERITIES[i] as number) - low) * (days - from)) / (to - from);
  }
  return 1;
}
