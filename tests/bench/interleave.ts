/**
 * Measures several things in turns, so that what else the machine does falls on all of them alike. The order turns
 * round with every round, because whoever comes second finds warm caches. What the first rounds say is dropped.
 */
export async function interleave<K extends string, T>(
  measures: Readonly<Record<K, () => T | Promise<T>>>,
  rounds: number,
  dropped = 1,
): Promise<Record<K, T[]>> {
  const names = Object.keys(measures) as K[];
  const found = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<K, T[]>;
  for (let round = 0; round < rounds + dropped; round += 1) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const value = await measures[name]();
      if (round >= dropped) found[name].push(value);
    }
  }
  return found;
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Milliseconds of processor time that work without waiting takes in this process: blind to what else the machine does. */
export function worked(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
