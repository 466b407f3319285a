import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVitestReport } from '../../../scripts/lib/vitest-report';
import { tempFolder } from '../../harness/cleanup';
import { ROOT } from '../../harness/paths';

const good = {
  name: `${ROOT}/tests/a.test.ts`,
  status: 'passed',
  assertionResults: [{ fullName: 'holds', status: 'passed' }],
};
const bad = {
  name: `${ROOT}/tests/b.test.ts`,
  status: 'failed',
  assertionResults: [
    { fullName: 'breaks', status: 'failed' },
    { fullName: 'waits', status: 'pending' },
  ],
};
const broken = {
  name: `${ROOT}/tests/c.test.ts`,
  status: 'failed',
  message: '\nno such module\n  at',
  assertionResults: [],
};

it.each([
  { case: 'tests that pass', files: [good], ended: true, passed: 1, skipped: 0, failures: [] },
  {
    case: 'a test that fails',
    files: [good, bad],
    ended: false,
    passed: 1,
    skipped: 1,
    failures: ['tests/b.test.ts: breaks'],
  },
  {
    case: 'a file that broke before its tests',
    files: [broken],
    ended: false,
    passed: 0,
    skipped: 0,
    failures: ['tests/c.test.ts: no such module'],
  },
  {
    case: 'a run that ended badly without a failed test',
    files: [good],
    ended: false,
    passed: 1,
    skipped: 0,
    failures: [expect.stringContaining('ended with an error')],
  },
])('counts $case', ({ files, ended, passed, skipped, failures }) => {
  const path = join(tempFolder('report'), 'report.json');
  writeFileSync(path, JSON.stringify({ testResults: files }));
  expect(readVitestReport(path, ended)).toEqual({ passed, skipped, failed: failures.length, failures });
});

it('counts a run that wrote no report as a failure', () => {
  expect(readVitestReport(join(tempFolder('report'), 'none.json'), false).failed).toBe(1);
});
