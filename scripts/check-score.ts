import { readFileSync } from 'node:fs';
import { type CaseFile, parseCaseFile } from './score/case-file';
import { checkCases } from './score/check-cases';

/** `tsx scripts/check-score.ts FILE`: exit 0 = all right, 1 = a miss, 2 = the file can not be used. */
function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('Name a file of worked cases: npm run check:score -- FILE');
    return 2;
  }
  let file: CaseFile;
  try {
    file = parseCaseFile(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`Can not use ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const checked = checkCases(file);
  for (const { name, misses } of checked) {
    for (const { path: where, got, want } of misses) {
      const what = where === '' ? name : `${name}: ${where}`;
      console.log(`${what} is ${JSON.stringify(got)}, expected ${JSON.stringify(want)}`);
    }
  }
  const wrong = checked.filter(({ misses }) => misses.length > 0).length;
  console.log(`${checked.length - wrong} right, ${wrong} wrong`);
  return wrong > 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2]);
