import { mean } from './rank-statistics';

/** A number that was published, or the range it was published as. */
export type Stated = number | readonly [low: number, high: number];

/** A measured number beside the published one. */
export interface Measured {
  readonly value: number;
  readonly stated?: Stated | undefined;
}

/** How well a part of the score foretells what came later, and how well the obvious baselines do. */
export interface Figure {
  readonly name: string;
  readonly score: Measured;
  readonly baselines: Readonly<Record<string, Measured>>;
}

export const TOLERANCE = 0.02;

/** Whether a number is what was published, within the tolerance; what was never published is. */
export function isReproduced({ value, stated }: Measured): boolean {
  if (stated === undefined) return true;
  const [low, high] = typeof stated === 'number' ? [stated, stated] : stated;
  return value >= low - TOLERANCE && value <= high + TOLERANCE;
}

/** Every number of a figure that is not what was published, by name. */
export function missesOf({ score, baselines }: Figure): string[] {
  return Object.entries({ score, ...baselines })
    .filter(([, measured]) => !isReproduced(measured))
    .map(([name]) => name);
}

/** The same measurement on several dates as one: the mean of each number. */
export function meanOf<Key extends string>(
  runs: readonly Readonly<Record<Key, number>>[],
): Record<Key, number> {
  const [first] = runs;
  if (!first) throw new Error('there is nothing to take the mean of');
  const keys = Object.keys(first) as Key[];
  return Object.fromEntries(keys.map((key) => [key, mean(runs.map((run) => run[key]))])) as Record<
    Key,
    number
  >;
}
