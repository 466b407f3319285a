import { expect, it } from 'vitest';
import { bareSubject } from '../../lib/domain/bare-subject';

it.each([
  ['Oven', 'oven'],
  ['RE: AW: Oven', 'oven'],
  ['Re[2]: oven ', 'oven'],
  ['回覆：轉寄: 烤箱', '烤箱'],
  ['Regarding: Oven', 'regarding: oven'],
  ['', ''],
])('%j is about %j', (subject, about) => {
  expect(bareSubject(subject)).toBe(about);
});
