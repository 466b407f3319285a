import { expect, test } from 'vitest';
import { pageSender, portPair } from './port-pair';
import { settled } from './settled';

/** What the browsers do with a port, and the pair of the tests must do as well. */
test('messages arrive later, in order, as copies', async () => {
  const { near, far } = portPair(pageSender);
  const seen: unknown[] = [];
  far.onMessage((message) => seen.push(message));
  const first = { n: 1, nested: { gone: undefined } };
  near.post(first);
  near.post({ n: 2 });
  expect(seen).toEqual([]);
  first.n = 99;
  await settled();
  expect(seen).toEqual([{ n: 1, nested: { gone: undefined } }, { n: 2 }]);
});

test('only the far end knows who is at the other', () => {
  const { near, far } = portPair(pageSender);
  expect([near.sender, far.sender]).toEqual([undefined, pageSender]);
});

test('a disconnect is told to the other end, once, and not to this one', async () => {
  const { near, far } = portPair(pageSender);
  const told: string[] = [];
  near.onDisconnect(() => told.push('near'));
  far.onDisconnect(() => told.push('far'));
  near.disconnect();
  near.disconnect();
  await settled();
  expect(told).toEqual(['far']);
});

test('a word on a line that is gone throws, at both ends', () => {
  const { near, far } = portPair(pageSender);
  far.disconnect();
  expect(() => near.post({})).toThrow('disconnected');
  expect(() => far.post({})).toThrow('disconnected');
});

test('what can not be cloned can not be said', () => {
  const { near } = portPair(pageSender);
  expect(() => near.post({ run: () => 1 })).toThrow();
});
