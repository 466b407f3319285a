import { parseArgs } from 'node:util';
import { type RemovalResult, removalSeed } from '../tests/sync/identity/removal/removal-seed';

/**
 * Removes members from teams, in most seeds from both sides of a partition at once, and lets the removed try to read what
 * the others write later: `npm run check:removal -- --seeds 100 --messages 1000`. Exits 1 if they read or link once.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    messages: { type: 'string', default: '500' },
    from: { type: 'string', default: '1' },
  },
});
const [seeds, messages, from] = [values.seeds, values.messages, values.from].map(Number);
if (!seeds || !messages || !from || ![seeds, messages, from].every(Number.isInteger)) {
  console.error('Usage: npm run check:removal -- [--seeds N] [--messages N] [--from SEED]');
  process.exit(2);
}

const total = {
  removed: 0,
  messages: 0,
  decrypted: 0,
  readInside: 0,
  readBefore: 0,
  handshakes: 0,
  completed: 0,
  leaked: 0,
};
const bad: number[] = [];
for (let seed = from; seed < from + seeds; seed += 1) {
  const result = await removalSeed(seed, messages);
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result[key];
  if (!isSound(result)) bad.push(seed);
  if (seed % 10 === 0) console.log(`seed ${seed}: ${JSON.stringify(result)}`);
}
console.log(JSON.stringify({ check: 'removal', seeds, ...total, badSeeds: bad }));
console.log(
  `${total.removed} removed devices read ${total.decrypted} of ${total.messages} later messages and completed ` +
    `${total.completed} of ${total.handshakes} handshakes (${seeds} seeds)`,
);
process.exit(bad.length > 0 ? 1 : 0);

/** The removed get nothing, and the check itself works: who stays reads all, the removed read what came before. */
function isSound(result: RemovalResult): boolean {
  const { decrypted, completed, leaked, readInside, readBefore } = result;
  return decrypted + completed + leaked === 0 && readInside === messages && readBefore === 2;
}
