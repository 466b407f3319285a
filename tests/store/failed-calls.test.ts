import { describe, expect, test } from 'vitest';
import type { FaultKind } from './support/fault-injector';
import { runWithFault } from './support/fault-run';

const ERRORS = ['QuotaExceededError', 'AbortError', 'InvalidStateError', 'UnknownError'];
const NAMED: readonly FaultKind[] = ['throw', 'error', 'abort', 'rollback'];
const KINDS = [
  ...NAMED.flatMap((kind) => ERRORS.map((error) => ({ kind, error }))),
  { kind: 'silence', error: '-' },
] as const;

describe('rules 2, 3 and 9: whichever call of IndexedDB fails', () => {
  test('without a fault the day goes well and makes a known variety of calls', async () => {
    const { broken, calls } = await runWithFault();
    expect(broken).toEqual([]);
    expect(new Set(calls)).toEqual(
      new Set(['open', 'transaction', 'add', 'put', 'get', 'getAll', 'getAllKeys', 'delete', 'complete']),
    );
  });

  test.each(KINDS)('the N-th alone, for every N: $kind $error', async ({ kind, error }) => {
    const { calls } = await runWithFault();
    const broken: string[] = [];
    for (let call = 1; call <= calls.length; call += 1) {
      const run = await runWithFault({ kind, error, from: call, to: call });
      broken.push(...run.broken.map((what) => `${call} (${calls[call - 1]}): ${what}`));
    }
    expect(broken).toEqual([]);
  });

  test.each(KINDS)(
    'all from the N-th on until it is over, for every N: $kind $error',
    async ({ kind, error }) => {
      const { calls } = await runWithFault();
      const broken: string[] = [];
      for (let call = 1; call <= calls.length; call += 1) {
        const run = await runWithFault({ kind, error, from: call, to: Number.POSITIVE_INFINITY });
        broken.push(...run.broken.map((what) => `from ${call} (${calls[call - 1]}): ${what}`));
      }
      expect(broken).toEqual([]);
    },
  );
});
