// `npm test [-- --only lint|unit|e2e]`: everything that must hold, ending with one line of counts.
import { removeFolder, tempFolder } from '../tests/harness/cleanup';
import { endLeftBehind } from './lib/left-behind';
import { type Outcome, runStep } from './lib/run-step';
import { PARTS, type Part, testSteps } from './lib/test-steps';

const wanted = partsOf(process.argv.slice(2));
const folder = tempFolder('test');
const outcomes: Outcome[] = [];

for (const step of testSteps().filter((one) => one.parts.some((part) => wanted.includes(part)))) {
  console.log(`\n── ${step.name}`);
  outcomes.push(await runStep(step, folder));
}
outcomes.push(await nothingLeftBehind());
removeFolder(folder);
report();

async function nothingLeftBehind(): Promise<Outcome> {
  const left = await endLeftBehind(folder);
  const failures = left.map((process) => `left running: ${process}`);
  const failed = failures.length;
  return {
    name: 'no process left behind',
    passed: failed === 0 ? 1 : 0,
    failed,
    skipped: 0,
    seconds: 0,
    failures,
  };
}

function report(): void {
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of outcomes) {
    const aside = skipped === 0 ? '' : `, ${skipped} skipped`;
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed${aside} (${seconds.toFixed(1)} s)`,
    );
  }
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  const sum = (count: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

function partsOf(args: readonly string[]): readonly Part[] {
  if (args.length === 0) return PARTS;
  const part = PARTS.find((one) => one === args[1]);
  if (args[0] === '--only' && args.length === 2 && part !== undefined) return [part];
  console.error(`Usage: npm test [-- --only ${PARTS.join('|')}]`);
  process.exit(2);
}
