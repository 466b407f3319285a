export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Ranks from 1 upwards; equal values share the mean of their ranks. `ranks([10, 20, 20])` is [1, 2.5, 2.5]. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] ?? 0];
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    for (let i = from; i < to; i++) found[order[i] ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return found;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    const da = value - meanA;
    const db = (b[i] ?? 0) - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return ab / Math.sqrt(aa * bb);
}

/** Spearman's rank correlation, -1 to 1, ties by mean rank; NaN when one of the lists is all the same. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return correlation(ranks(a), ranks(b));
}

/**
 * Area under the ROC curve: how often a case that is true was given the higher value than one that is not, a tie
 * counting half (Mann-Whitney). NaN without a case of each.
 */
export function areaUnderCurve(values: readonly number[], isTrue: readonly boolean[]): number {
  const all = ranks(values);
  let trues = 0;
  let sum = 0;
  isTrue.forEach((yes, i) => {
    if (!yes) return;
    trues += 1;
    sum += all[i] ?? 0;
  });
  return (sum - (trues * (trues + 1)) / 2) / (trues * (values.length - trues));
}
