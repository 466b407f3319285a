import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, type Measured, missesOf, type Stated, TOLERANCE } from './validity/figure';
import { validityFigures } from './validity/figures';

/**
 * `tsx scripts/check-validity.ts [DIR]` measures on real records how well the score foretells what came later, beside
 * what was published and the obvious baselines. Exit 0 = all reproduced or no folder, 1 = a miss, 2 = a file is unusable.
 */
const NEAR = fileURLToPath(new URL('../../shared/data', import.meta.url));

const stated = (value: Stated) =>
  typeof value === 'number' ? value.toFixed(3) : value.map((end) => end.toFixed(2)).join('–');

function cell({ value, stated: published }: Measured): string {
  return `${value.toFixed(3)}${published === undefined ? '' : ` (${stated(published)})`}`;
}

function line(figure: Figure): string {
  const baselines = Object.entries(figure.baselines).map(([name, measured]) => `${name} ${cell(measured)}`);
  const misses = missesOf(figure);
  const verdict = misses.length === 0 ? '' : `   MISSED: ${misses.join(', ')}`;
  return `${figure.name.padEnd(62)}${cell(figure.score).padEnd(20)}${baselines.join(', ')}${verdict}`;
}

function main(folder: string): number {
  if (!existsSync(folder)) {
    console.log(`There is no folder ${folder}: nothing was checked. Name one: npm run check:validity -- DIR`);
    return 0;
  }
  let figures: Figure[];
  try {
    figures = validityFigures(folder);
  } catch (error) {
    console.error(`Can not use ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  console.log(`${'measured (published)'.padEnd(62)}${'score'.padEnd(20)}baselines`);
  for (const figure of figures) console.log(line(figure));
  const missed = figures.filter((figure) => missesOf(figure).length > 0).length;
  console.log(JSON.stringify({ check: 'validity', tolerance: TOLERANCE, figures, ok: missed === 0 }));
  console.log(`${figures.length - missed} reproduced within ${TOLERANCE}, ${missed} missed`);
  return missed === 0 ? 0 : 1;
}

process.exitCode = main(resolve(process.argv[2] ?? NEAR));
