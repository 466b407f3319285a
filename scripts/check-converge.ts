import { parseArgs } from 'node:util';
import { runSeed } from '../tests/sync/simulation/run-seed';

/**
 * Teams of five that edit while they are parted, frozen, restarted and of mixed versions:
 * `npm run check:converge -- --seeds 200`, one of them again with `--seed N`. Exits 1 if two devices show different
 * things, an entry is lost, or times do not add up to what an independent model says.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    operations: { type: 'string', default: '500' },
  },
});
const operations = Number(values.operations);
const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
let [wrong, entries] = [0, 0];
const began = performance.now();
for (let seed = first; seed < first + count; seed += 1) {
  const result = await runSeed(seed, operations);
  entries += result.entries;
  if (result.faults.length > 0) {
    wrong += 1;
    console.log(`seed ${seed}: ${result.faults.length} faults; again with --seed ${seed}`);
    for (const fault of result.faults.slice(0, 10)) console.log(`  ${fault.slice(0, 400)}`);
  }
  if ((seed - first + 1) % 50 === 0) console.log(`${seed - first + 1} seeds, ${wrong} wrong`);
}
const seconds = Math.round((performance.now() - began) / 100) / 10;
console.log(
  `${count} seeds × 5 replicas × ${operations} operations, ${entries} entries, ${wrong} seeds wrong, ${seconds} s`,
);
process.exit(wrong > 0 ? 1 : 0);
