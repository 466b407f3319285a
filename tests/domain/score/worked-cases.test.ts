import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '../../../scripts/score/case-file';
import { checkCases } from '../../../scripts/score/check-cases';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/score/${name}`, import.meta.url));
const reference = fileURLToPath(new URL('../../../../shared/score/golden.json', import.meta.url));

describe.each(['parts.json', 'tables.json'])(
  'every case of %s, worked out by hand, comes out to 1e-9',
  (name) => {
    const file = parseCaseFile(readFileSync(fixture(name), 'utf8'));

    it('asks for no wider tolerance', () => {
      expect(file.tolerance).toBe(1e-9);
    });

    it.each(checkCases(file))('$name', ({ misses }) => {
      expect(misses).toEqual([]);
    });
  },
);

it.skipIf(!existsSync(reference))(
  'every reference case comes out to 1e-9 (skipped where ../shared/score/golden.json is not there)',
  () => {
    const file = parseCaseFile(readFileSync(reference, 'utf8'));
    expect(file.tolerance).toBe(1e-9);
    const checked = checkCases(file);
    expect(checked.length).toBeGreaterThan(0);
    expect(checked.filter(({ misses }) => misses.length > 0)).toEqual([]);
  },
);
