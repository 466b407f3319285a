import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from './check-pages-answer';
import { lookAtPages } from './lib/look-at-pages';

/**
 * Runs the recipes over a folder of page snapshots in a real Chromium and compares with the answers in its index.json:
 * `npm run check:pages -- [DIR]`. Exits 1 on any miss.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

async function main(): Promise<number> {
  const dir = process.argv[2] ?? join(root, 'tests/fixtures/pages');
  let pages = 0;
  let right = 0;
  let wrongNames = 0;
  const all: number[] = [];
  let slowest = { file: '', p95: 0 };
  for await (const { page, seen } of lookAtPages(dir)) {
    const { file, expected } = page;
    const { observation, onPage, times } = seen;
    const { misses, absent, wrongName } = judge(expected, observation, onPage);
    all.push(...times);
    const p95 = Number(quantile(times, 0.95));
    if (p95 > slowest.p95) slowest = { file, p95 };
    pages += 1;
    right += misses.length === 0 ? 1 : 0;
    wrongNames += wrongName ? 1 : 0;
    const speed = `p50 ${quantile(times, 0.5)} p95 ${quantile(times, 0.95)} ms`;
    console.log(
      `${misses.length === 0 ? 'right' : 'WRONG'}  ${file}  (${observation.recipe}, ${observation.view}; ${speed})`,
    );
    for (const miss of misses) console.log(`         ${miss}`);
    if (absent.length > 0) console.log(`         not on the page, not compared: ${absent.join(', ')}`);
  }
  const wrong = pages - right;
  console.log(
    `observe: p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms over ${pages} pages; slowest p95 ${slowest.p95} ms, ${slowest.file}`,
  );
  console.log(`${right} right, ${wrong} wrong, ${wrongNames} wrong names on nobody-pages`);
  return wrong === 0 && wrongNames === 0 ? 0 : 1;
}

process.exitCode = await main();
