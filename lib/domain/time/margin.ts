/** What an hour of a member costs, from a day on. */
export interface CostRate {
  readonly memberId: string;
  readonly from: string;
  /** Minor units an hour. */
  readonly amount: number;
  readonly currency: string;
}

/** The cost rate of a member on a day; of two of one day the higher. undefined = not known. */
export function costOn(costs: Iterable<CostRate>, memberId: string, date: string): CostRate | undefined {
  let best: CostRate | undefined;
  for (const cost of costs) {
    if (cost.memberId !== memberId || cost.from > date) continue;
    if (!best || cost.from > best.from || (cost.from === best.from && cost.amount > best.amount)) best = cost;
  }
  return best;
}

/** Share of what work brings that is left after what it costs; undefined when it brings nothing. */
export function marginOf(value: number, cost: number): number | undefined {
  return value > 0 ? (value - cost) / value : undefined;
}
