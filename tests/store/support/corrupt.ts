type Corruption = (row: Uint8Array, random: () => number, other: Uint8Array) => unknown;

const at = (row: Uint8Array, random: () => number) => Math.floor(random() * row.length);

/** Everything that may happen to a row. `undefined` stands for a row that is gone. */
const CORRUPTIONS: readonly Corruption[] = [
  (row, random) => change(row, at(row, random), (byte) => byte ^ (1 << Math.floor(random() * 8))),
  (row, random) => change(row, at(row, random), () => Math.floor(random() * 256)),
  (row, random) => row.map((byte) => (random() < 0.1 ? Math.floor(random() * 256) : byte)),
  (row, random) => row.slice(0, at(row, random)),
  (row, random) => row.slice(at(row, random)),
  (row, random) => new Uint8Array([...row, ...row.slice(0, at(row, random))]),
  (row, random) => row.fill(0, at(row, random)),
  (row) => row.slice().reverse(),
  (_row, _random, other) => other.slice(),
  (row, random) => row.map(() => Math.floor(random() * 256)),
  (row) => row.buffer.slice(0),
  (row) => [...row],
  () => null,
  () => 'text',
  () => ({ length: 12 }),
  () => undefined,
];

/** Damages a row in one of sixteen ways. */
export function corrupt(row: Uint8Array, other: Uint8Array, random: () => number): unknown {
  const corruption = CORRUPTIONS[Math.floor(random() * CORRUPTIONS.length)];
  return corruption?.(row.slice(), random, other);
}

function change(row: Uint8Array, position: number, byte: (was: number) => number): Uint8Array {
  row[position] = byte(row[position] ?? 0);
  return row;
}
