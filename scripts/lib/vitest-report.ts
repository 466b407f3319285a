import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../../tests/harness/paths';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Counts of one vitest run. A file that broke before its tests, and a run that ended badly though no test failed
 * (an unhandled error), count as one failure each.
 */
export function readVitestReport(path: string, ended: boolean) {
  const failures: string[] = [];
  let passed = 0;
  let skipped = 0;
  for (const file of parse(path)?.testResults ?? []) {
    const name = relative(ROOT, file.name);
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status !== 'failed') skipped += 1;
      else {
        failedHere += 1;
        failures.push(`${name}: ${test.fullName}`);
      }
    }
    if (file.status === 'failed' && failedHere === 0) failures.push(`${name}: ${firstLine(file.message)}`);
  }
  if (!ended && failures.length === 0)
    failures.push('the test run itself ended with an error; see its output');
  return { passed, failed: failures.length, skipped, failures };
}

function parse(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // The run broke before it could report; counted above.
  }
}

function firstLine(message: string | undefined): string {
  return message?.split('\n').find((line) => line.trim() !== '') ?? 'its set-up failed; see the output';
}
