import { describe, expect, it } from 'vitest';
import { readInstant } from '../../lib/sites/read-instant';

const at = (...parts: [number, number, number, number, number, number?]) => new Date(...parts).getTime();

describe('an instant that a page shows is read', () => {
  it.each([
    ['2026-05-13T08:15:00Z', 'en', Date.UTC(2026, 4, 13, 8, 15)],
    ['2026-05-13T10:15:00+02:00', 'en', Date.UTC(2026, 4, 13, 8, 15)],
    ['2026-05-13 10:15', 'en', at(2026, 4, 13, 10, 15)],
    ['May 13, 2026, 11:02 PM', 'en', at(2026, 4, 13, 23, 2)],
    ['Wed, May 13, 2026 at 12:05\u202fAM', 'en', at(2026, 4, 13, 0, 5)],
    ['13 May 2026, 09:15', 'en-GB', at(2026, 4, 13, 9, 15)],
    ['Sun\u00a0Nov\u00a022\u00a007:14:18\u00a02026', 'en', at(2026, 10, 22, 7, 14, 18)],
    ['13. Mai 2026, 11:02', 'de', at(2026, 4, 13, 11, 2)],
    ['13 mai 2026, 11:02', 'fr', at(2026, 4, 13, 11, 2)],
    ['13 мая 2026 г., 11:02', 'ru', at(2026, 4, 13, 11, 2)],
    ['2026年5月13日 下午3:02', 'zh-TW', at(2026, 4, 13, 15, 2)],
    ['2026年12月1日 上午12:30', 'zh-CN', at(2026, 11, 1, 0, 30)],
  ])('%s (%s)', (text, language, instant) => {
    expect(readInstant(text, language)).toBe(instant);
  });
});

describe('nothing is guessed', () => {
  it.each([
    '',
    'yesterday 10:15',
    'Today 10:15',
    '3/4/2026 10:15',
    '13 May',
    'May 13, 2026',
    '2026-13-40 10:15',
    '10:15',
  ])('%j', (text) => {
    expect(readInstant(text, 'not a language!')).toBeUndefined();
  });
});
