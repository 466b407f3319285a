import { expect, it } from 'vitest';
import { RefusalBackOff } from '../../../lib/sync/identity/handshake/refusal-back-off';

const MINUTE = 60_000;

it('a refused device is left alone for a minute, then for two, for an hour at most', () => {
  let now = 0;
  const backOff = new RefusalBackOff(() => now);
  const waits: number[] = [];
  for (let times = 0; times < 9; times += 1) {
    backOff.refused('ben');
    const from = now;
    while (!backOff.mayTry('ben')) now += MINUTE;
    waits.push((now - from) / MINUTE);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(backOff.mayTry('carl')).toBe(true);
});

it('a link makes it forgotten, and made-up names do not fill the memory', () => {
  const backOff = new RefusalBackOff(() => 0);
  backOff.refused('ben');
  backOff.linked('ben');
  expect(backOff.mayTry('ben')).toBe(true);
  for (let name = 0; name < 2_000; name += 1) backOff.refused(`name ${name}`);
  expect([backOff.mayTry('name 0'), backOff.mayTry('name 1999')]).toEqual([true, false]);
});
