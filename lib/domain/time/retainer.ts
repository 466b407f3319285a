/** Minutes a month that are paid for beforehand. */
export interface Retainer {
  readonly minutes: number;
  /** What becomes of unused minutes: they lapse, they are kept for one more month, they are kept. */
  readonly carry: 'none' | 'month' | 'always';
}

/** One month of a retainer; whole minutes. */
export interface RetainerMonth {
  readonly carried: number;
  readonly used: number;
  /** What is left of the month's own and of the carried minutes. */
  readonly left: number;
  /** What was worked beyond both; it is not taken from the next month. */
  readonly over: number;
}

/** The months of a retainer from its first one on, by what was used in each. Carried minutes are used up first. */
export function retainerMonths({ minutes, carry }: Retainer, used: readonly number[]): RetainerMonth[] {
  const months: RetainerMonth[] = [];
  let carried = 0;
  for (const spent of used) {
    const oldLeft = Math.max(0, carried - spent);
    const ownLeft = Math.max(0, minutes - Math.max(0, spent - carried));
    months.push({
      carried,
      used: spent,
      left: oldLeft + ownLeft,
      over: Math.max(0, spent - carried - minutes),
    });
    carried = carry === 'none' ? 0 : carry === 'month' ? ownLeft : oldLeft + ownLeft;
  }
  return months;
}

/** How much of a budget is used: 80 and 100 are the marks at which somebody is told. */
export function budgetMark(used: number, budget: number): 'fine' | 'nearly' | 'over' {
  if (budget <= 0) return used > 0 ? 'over' : 'fine';
  if (used >= budget) return 'over';
  return used * 100 >= budget * 80 ? 'nearly' : 'fine';
}
