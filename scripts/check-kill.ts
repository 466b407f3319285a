import { parseArgs } from 'node:util';
import { killRuns } from '../tests/store/browser/kill-runs';
import { percentile } from '../tests/store/browser/percentile';

/**
 * Kills a real Chromium with SIGKILL while it edits and looks for every acknowledged edit afterwards:
 * `npm run check:kill -- --runs 1000`. Exits 1 if one is lost, or if the page reported a failure.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } });
const result = await killRuns(Number(values.runs), ({ runs, acknowledged, losses }) => {
  if (runs % 25 === 0) console.log(`${runs} runs, ${acknowledged} acknowledged, ${losses.length} lost`);
});

const { runs, acknowledged, losses, failures, latencies } = result;
for (const { run, op, what } of losses.slice(0, 20)) console.log(`run ${run}, operation ${op}: ${what}`);
for (const failure of new Set(failures)) console.log(`reported: ${failure}`);
const [p50, p95] = [percentile(latencies, 0.5), percentile(latencies, 0.95)].map(
  (ms) => Math.round(ms * 10) / 10,
);
console.log(JSON.stringify({ runs, acknowledged, lost: losses.length, failures: failures.length, p50, p95 }));
console.log(
  `${runs} runs, ${acknowledged} acknowledged, ${losses.length} lost, ack p50/p95 ${p50}/${p95} ms`,
);
process.exit(losses.length + failures.length > 0 ? 1 : 0);
