import { parseArgs } from 'node:util';
import { benches } from '../tests/bench/all-benches';
import type { Figure } from '../tests/bench/figure';

/**
 * Measures what the product promises: `npm run bench`, or `npm run bench -- NAME…` for some of it. Prints one line of
 * JSON per figure. A miss is printed like the rest and decides the exit code only with `--strict`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strict: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const missed: Figure[] = [];
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  await bench.run((figure) => {
    console.log(JSON.stringify(figure));
    if (!figure.ok) missed.push(figure);
  });
}
for (const { figure } of missed) console.error(`missed: ${figure}`);
process.exit(values.strict && missed.length > 0 ? 1 : 0);
