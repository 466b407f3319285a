/** Adds numbers with compensation (Neumaier, 1974): the same numbers in the same order give the same bits. */
export class RunningSum {
  private sum = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.lost;
  }
}

const SMALL = 24;

/** Sorts numbers upwards in place; short lists by insertion, which is several times faster than a library call. */
export function sortUp(values: number[]): number[] {
  if (values.length > SMALL) return values.sort((a, b) => a - b);
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    let j = i - 1;
    for (; j >= 0 && (values[j] as number) > value; j--) values[j + 1] = values[j] as number;
    values[j + 1] = value;
  }
  return values;
}

/** The same sum to the last bit for every order of the list, which is left sorted. */
export function orderFreeSum(values: number[]): number {
  const sum = new RunningSum();
  for (const value of sortUp(values)) sum.add(value);
  return sum.value;
}

/** The list in order, the same list when it is so already: records mostly come by date. */
export function inOrder<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    if (compare(list[i - 1] as T, list[i] as T) > 0) return sorted(list, compare);
  }
  return list;
}

/** A sorted copy; equal ones keep their order. Short lists by insertion, as above. */
function sorted<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const copy = list.slice();
  if (copy.length > SMALL) return copy.sort(compare);
  for (let i = 1; i < copy.length; i++) {
    const item = copy[i] as T;
    let j = i - 1;
    for (; j >= 0 && compare(copy[j] as T, item) > 0; j--) copy[j + 1] = copy[j] as T;
    copy[j + 1] = item;
  }
  return copy;
}
