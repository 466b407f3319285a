import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { triedFiles } from './import/import-files';
import { type Tried, tryFile } from './import/try-file';

/**
 * `tsx scripts/check-import.ts [FILE…]` imports CSV files into an empty workspace and says what was read, written and
 * refused; then imports each again (nothing may be added) and undoes it (nothing may be left). Without files, those of a
 * folder of real records, where there is one. Exit 1 = a file took over 10 s or 512 MB, was added to, or was left.
 */
const NEAR = fileURLToPath(new URL('../../shared/data', import.meta.url));
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 512;

function missed({ seconds, megabytes, again, left, written }: Tried): string[] {
  return [
    ...(seconds > MOST_SECONDS ? [`over ${MOST_SECONDS} s`] : []),
    ...(megabytes > MOST_MEGABYTES ? [`over ${MOST_MEGABYTES} MB`] : []),
    ...(again > 0 ? ['the second import added something'] : []),
    ...(left > 0 ? ['undo left something'] : []),
    ...(written === 0 ? ['nothing was written'] : []),
  ];
}

function show(tried: Tried): void {
  const { problems, ...figures } = tried;
  const reasons = new Map<string, number>();
  for (const { reason } of problems) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const why = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
  console.log(
    `${tried.file}: ${tried.rows} rows read as ${tried.profile}, ${tried.written} records written, ${tried.errors} errors, ` +
      `${tried.skipped} rows without anything to import${why ? ` (${why})` : ''}; again: ${tried.there} already there, ` +
      `${tried.again} added; after undo: ${tried.left} left; ${tried.seconds.toFixed(2)} s, ${tried.megabytes.toFixed(0)} MB`,
  );
  console.log(JSON.stringify({ check: 'import', ...figures, missed: missed(tried) }));
}

async function main(named: readonly string[]): Promise<number> {
  const files = named.length > 0 ? named : triedFiles.map(({ file }) => join(NEAR, file));
  if (named.length === 0 && !existsSync(NEAR)) {
    console.log(`There is no folder ${NEAR}: nothing was checked. Name files: npm run check:import -- FILE…`);
    return 0;
  }
  let failed = 0;
  for (const path of files) {
    if (!existsSync(path)) {
      console.error(`There is no file ${path}.`);
      return 2;
    }
    // Each file in a process of its own, so that its memory is its own.
    if (files.length > 1) {
      const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), path], {
        stdio: 'inherit',
      });
      if (child.status !== 0) failed += 1;
      continue;
    }
    const tried = await tryFile(path);
    show(tried);
    if (missed(tried).length > 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
