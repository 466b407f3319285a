import { describe, expect, test } from 'vitest';
import { isSafePattern } from '../../lib/domain/safe-pattern';

describe('a pattern from outside', () => {
  test.each([
    '/people/(\\d+)',
    '/lightning/r/Contact/([^/]+)/view',
    '[?&]id=(\\d{1,9})(?:&|$)',
    '^(?:To|An)\\s*:\\s*(.+)$',
    '#id=[^&]*&model=res\\.partner',
  ])('is taken: %s', (source) => {
    expect(isSafePattern(source)).toBe(true);
  });

  test.each([
    ['repeats a group', '(a+)+$'],
    ['repeats a choice', '(?:a|a)*b'],
    ['repeats a group a number of times', '(a*){9}'],
    ['refers back', '(a*)\\1'],
    ['looks behind', '(?<=a*)b'],
    ['repeats too much', '.*.*.*.*x'],
    ['does not compile', '(a'],
    ['is as long as a page', 'a'.repeat(301)],
  ])('is refused when it %s', (_, source) => {
    expect(isSafePattern(source)).toBe(false);
  });
});
