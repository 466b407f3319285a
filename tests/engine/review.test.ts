import { describe, expect, test } from 'vitest';
import type { ClientId, ReviewId } from '../../lib/domain/ids';
import { type Driven, NOON, openEngine } from './open-engine';
import { makeClient } from './samples';

const DAY = 86_400_000;

/** Two clients with a sitting about them. */
async function sit() {
  const driven = await openEngine();
  await driven.send('setSetting', { key: 'memberName', value: 'Nadia' });
  const ana = await makeClient(driven, 'Ana’s Bakery');
  const cafe = await makeClient(driven, 'Café Zoë');
  const reviewId = await begin(driven, [ana, cafe]);
  const ask = async (clientId: ClientId) => {
    const found = await driven.ask('standing', { clientId, reviewId });
    if (!found) throw new Error('no such client');
    return found;
  };
  return { driven, ana, cafe, reviewId, ask };
}

async function begin(driven: Driven, clients: readonly ClientId[]): Promise<ReviewId> {
  const fields = { on: '2026-05-13', cadence: 'monthly' as const, clients: [...clients] };
  return (await driven.send('create', { type: 'review', fields })).value as ReviewId;
}

test('a sitting keeps its order, who decided what and when; one decision for each client', async () => {
  const { driven, ana, cafe, reviewId } = await sit();
  const first = { clientId: cafe, reviewId, reason: 'Fine.', step: 'keep' } as const;
  await driven.send('decide', first);
  await driven.send('decide', { ...first, step: 'nurture', next: { due: '2026-06-13', text: 'Call' } });
  const sitting = await driven.ask('sitting', { reviewId });
  expect(sitting?.clients.map(({ clientId }) => clientId)).toEqual([ana, cafe]);
  expect(sitting?.clients[0]?.decided).toBeUndefined();
  expect(sitting?.clients[1]?.decided).toMatchObject({
    by: 'Nadia',
    next: '2026-06-13',
    decision: { step: 'nurture', on: '2026-05-13', grade: 'D', suggested: 'keep' },
  });
  expect(await driven.ask('followups', { limit: 9 })).toMatchObject([
    { clientId: cafe, followup: { text: 'Call' } },
  ]);
  expect((await driven.ask('reviews', {})).open).toBe(reviewId);
  await driven.send('edit', { type: 'review', id: reviewId, changes: { finished: NOON } });
  expect(await driven.ask('reviews', {})).toMatchObject({
    open: undefined,
    due: '2026-06-12',
    past: [{ id: reviewId, decided: 1, clients: 2 }],
  });
});

test('a chance wants words, is logged, and goes with its decision', async () => {
  const { driven, ana, reviewId, ask } = await sit();
  const chance = { clientId: ana, reviewId, step: 'chance', reason: 'Again.' } as const;
  await expect(driven.send('decide', chance)).rejects.toMatchObject({ code: 'invalid' });
  const { undo } = await driven.send('decide', { ...chance, what: 'Shouted at Ben.' });
  expect((await ask(ana)).chances).toMatchObject([{ what: 'Shouted at Ben.', on: '2026-05-13' }]);
  if (undo) await driven.send('undo', { token: undo });
  expect(await ask(ana)).toMatchObject({ chances: [], decided: undefined });
});

test('the next sitting goes on from what was decided, and counts what was confirmed since', async () => {
  const { driven, ana, reviewId } = await sit();
  await driven.send('decide', {
    clientId: ana,
    reviewId,
    step: 'chance',
    reason: 'Again.',
    what: 'Shouted.',
  });
  driven.held.now = NOON + 40 * DAY;
  for (const found of ['confirmed', 'dismissed', 'suggested'] as const)
    await driven.send('create', {
      type: 'request',
      fields: { clientId: ana, on: '2026-06-01', kind: 'discount', found },
    });
  const next = await begin(driven, [ana]);
  const standing = await driven.ask('standing', { clientId: ana, reviewId: next });
  expect(standing).toMatchObject({ given: 1, violations: 1, history: [{ decision: { step: 'chance' } }] });
  // Too little is known of them for more than nurturing: the ladder comes down by one.
  expect(standing?.suggestion).toMatchObject({ step: 'repair' });
});

test('parting shows what it frees and costs, and adds up over the sitting', async () => {
  const { driven, ana, cafe, reviewId, ask } = await sit();
  await driven.send('setSetting', { key: 'targetRate', value: 6000 });
  await driven.send('addTime', { clientId: ana, date: '2026-05-12', minutes: 600 });
  const bill = { issued: '2026-05-12', due: '2026-06-12', amount: 30_000, currency: 'EUR', number: '1' };
  await driven.send('create', { type: 'invoice', fields: { clientId: ana, ...bill } });
  expect(await ask(ana)).toMatchObject({
    figures: { minutes: 600, income: 30_000, unknown: [] },
    toEarn: 300,
    currency: 'EUR',
  });
  for (const clientId of [ana, cafe])
    await driven.send('decide', { clientId, reviewId, step: 'part-ways', reason: '' });
  expect((await driven.ask('sitting', { reviewId }))?.parted).toMatchObject({ minutes: 600, income: 30_000 });
});

describe('leaving a client', () => {
  const plan = { noticeOn: '2026-05-13', lastDay: '2026-06-12', currency: 'EUR' } as const;

  test('wants at least 30 days, or what the contract says', async () => {
    const { driven, ana: clientId } = await sit();
    const soon = { ...plan, clientId, lastDay: '2026-06-11', tasks: [] };
    await expect(driven.send('planParting', soon)).rejects.toMatchObject({ code: 'invalid' });
    await driven.send('edit', { type: 'client', id: clientId, changes: { noticeDays: 60 } });
    await expect(driven.send('planParting', { ...plan, clientId, tasks: [] })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('has tasks; a new plan replaces the open ones and keeps what was done', async () => {
    const { driven, ana: clientId, ask } = await sit();
    const tasks = [
      { due: '2026-05-20', text: 'Name others' },
      { due: '2026-05-13', text: 'Tell them' },
    ];
    await driven.send('planParting', { ...plan, clientId, tasks });
    const [tell] = (await ask(clientId)).followups;
    expect(tell?.text).toBe('Tell them');
    if (tell) await driven.send('edit', { type: 'followup', id: tell.id, changes: { done: '2026-05-13' } });
    expect((await driven.ask('followups', { limit: 9 })).map(({ followup }) => followup.text)).toEqual([
      'Name others',
    ]);
    await driven.send('planParting', { ...plan, clientId, lastDay: '2026-07-12', tasks: tasks.slice(0, 1) });
    const now = await ask(clientId);
    expect(now.parting?.lastDay).toBe('2026-07-12');
    expect(now.followups.map(({ text }) => text)).toEqual(['Name others']);
  });

  test('counts as churn from its last day on', async () => {
    const { driven, ana: clientId } = await sit();
    await driven.send('planParting', { ...plan, clientId, tasks: [] });
    expect((await driven.ask('reviews', {})).churn.left.count).toBe(0);
    driven.held.now = NOON + 31 * DAY;
    expect((await driven.ask('reviews', {})).churn).toMatchObject({ left: { count: 1 }, came: { count: 2 } });
  });
});
