/** Clients who left or came: how many, and what they were worth on the mean (0 to 100; undefined = nobody). */
export interface ChurnSide {
  readonly count: number;
  readonly worth: number | undefined;
}

export interface Churn {
  readonly left: ChurnSide;
  readonly came: ChurnSide;
  /** Whether who left was worth less than who came; undefined until there are both. */
  readonly isHealthy: boolean | undefined;
}

/** Losing a bad client is a gain: the worth of those who left beside the worth of those who came. */
export function churnOf(left: readonly number[], came: readonly number[]): Churn {
  const [gone, fresh] = [side(left), side(came)];
  const isHealthy =
    gone.worth === undefined || fresh.worth === undefined ? undefined : gone.worth < fresh.worth;
  return { left: gone, came: fresh, isHealthy };
}

function side(worths: readonly number[]): ChurnSide {
  const sum = worths.toSorted((a, b) => a - b).reduce((total, worth) => total + worth, 0);
  return { count: worths.length, worth: worths.length === 0 ? undefined : sum / worths.length };
}
