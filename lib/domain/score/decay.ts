/** What an event of each age in whole days counts; longer ages and the future count 0. */
export type Decay = Float64Array;

const tables = new Map<string, Decay>();

/** d(age) = 2^(-age / halfLife) for ages 0 to maxAge, all in days. */
export function decayTable(halfLife: number, maxAge: number): Decay {
  const key = `${halfLife}/${maxAge}`;
  let table = tables.get(key);
  if (!table) {
    table = Float64Array.from({ length: maxAge + 1 }, (_, age) => 2 ** (-age / halfLife));
    tables.set(key, table);
  }
  return table;
}

/** What an event `age` days old counts: 1 today, half at the half-life, 0 in the future and beyond the maximum age. */
export function decayAt(decay: Decay, age: number): number {
  return age >= 0 && age < decay.length ? (decay[age] as number) : 0;
}
