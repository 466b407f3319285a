const WINDOW = 3;

/** The mean of each month and the two before it; undefined where there are not so many. Shows the way under the waves. */
export function movingMean(months: readonly number[]): (number | undefined)[] {
  return months.map((_, at) =>
    at < WINDOW - 1
      ? undefined
      : months.slice(at - WINDOW + 1, at + 1).reduce((sum, value) => sum + value, 0) / WINDOW,
  );
}

/**
 * How the last three whole months stand against the three before them, as a ratio less one (0.25 = a quarter more); the
 * last month given is the present one and does not count. undefined = there was nothing before, or too few months.
 */
export function incomeChange(months: readonly number[]): number | undefined {
  const whole = months.slice(0, -1);
  if (whole.length < 2 * WINDOW) return undefined;
  const sumOf = (part: readonly number[]) => part.reduce((sum, value) => sum + value, 0);
  const before = sumOf(whole.slice(-2 * WINDOW, -WINDOW));
  return before > 0 ? sumOf(whole.slice(-WINDOW)) / before - 1 : undefined;
}
