import { parseArgs } from 'node:util';
import { runFuzz } from '../tests/sync/fuzz/run-fuzz';

/**
 * Hostile frames of a current member against one device: `npm run check:fuzz -- --frames 20000`, another run with
 * `--seed N`. Exits 1 if anything hangs, crashes, changes a record of others, or keeps later edits from syncing.
 */
const { values } = parseArgs({
  options: { frames: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const PER_RUN = 5_000;
const frames = Number(values.frames);
const first = Number(values.seed);
let [sent, wrong, ended, quarantined, watchdog, pause] = [0, 0, 0, 0, 0, 0];
for (let seed = first; sent < frames; seed += 1) {
  const result = await runFuzz(seed, Math.min(PER_RUN, frames - sent));
  sent += result.frames;
  ended += result.ended;
  quarantined += result.quarantined;
  watchdog += result.watchdog;
  pause = Math.max(pause, result.longestPause);
  for (const fault of result.faults.slice(0, 10)) console.log(`seed ${seed}: ${fault.slice(0, 1_000)}`);
  if (result.faults.length > 0) {
    wrong += 1;
    console.log(`again with --frames ${PER_RUN} --seed ${seed}`);
    if (wrong === 5) break;
  }
}
const figures = `${ended} channels ended, ${quarantined} quarantined, ${watchdog} stopped by the watchdog`;
console.log(`${sent} frames, ${wrong} runs wrong, ${figures}, longest pause ${Math.round(pause)} ms`);
process.exit(wrong > 0 ? 1 : 0);
