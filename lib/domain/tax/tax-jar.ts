/** What came in, went out and was put aside in a period, in minor units of the base currency. */
export interface JarSums {
  readonly received: number;
  readonly costs: number;
  readonly aside: number;
}

export interface JarStanding {
  readonly profit: number;
  /** To be put aside in all: the percentage of the profit, nothing of a loss. */
  readonly wanted: number;
  /** Still to be put aside; never below 0. */
  readonly left: number;
}

/** How full the jar is. `percent` of the profit, 0 to 100; rounded up, so that the jar is not a cent short. */
export function jarStanding({ received, costs, aside }: JarSums, percent: number): JarStanding {
  const profit = received - costs;
  const wanted = Math.ceil((Math.max(0, profit) * percent) / 100);
  return { profit, wanted, left: Math.max(0, wanted - aside) };
}
