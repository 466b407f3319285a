import { describe, expect, test } from 'vitest';
import type { ClientId } from '../../lib/domain/ids';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import { DEFAULT_SETTINGS } from '../../lib/domain/score/settings';
import { keepCalibration } from '../../lib/engine/calibration';
import { Workspace } from '../../lib/engine/workspace';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, NOON, openEngine } from './open-engine';
import { openTeam } from './replicas';
import { makeClient } from './samples';

const DAY_MS = 86_400_000;

async function lateInvoices(driven: Driven, clientId: ClientId, count = 5): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const fields = {
      number: `${n}`,
      issued: `2026-0${n}-01`,
      due: `2026-0${n}-02`,
      amount: 9000,
      currency: 'EUR',
    };
    await driven.send('create', { type: 'invoice', fields: { clientId, ...fields } });
  }
}

const rate = (
  driven: Driven,
  clientId: ClientId,
  memberId: FieldsOf<'rating'>['memberId'],
  fields: Pick<FieldsOf<'rating'>, 'item' | 'value'> & { named?: boolean; on?: string },
) => driven.send('create', { type: 'rating', fields: { clientId, memberId, on: '2026-05-10', ...fields } });

const meOf = async (driven: Driven) => (await driven.ask('status', {})).member.id;

describe('the history of a score', () => {
  test('weights that are changed move the score by the formula, records by the client', async () => {
    const store = new MemoryStore();
    const held = holdWorld({ store, now: NOON - 60 * DAY_MS });
    const before = await Workspace.open('main', held.ports);
    before.write('seed', (change) =>
      before.client.create(change, 'cli_ana' as ClientId, before.me, { name: 'Ana’s Bakery' }),
    );
    await keepCalibration(before);
    await before.close();

    held.now = NOON;
    const driven = await openEngine(held);
    const clientId = 'cli_ana' as ClientId;
    await lateInvoices(driven, clientId);
    const told = await driven.ask('scoreHistory', { clientId, months: 6 });
    expect(told.since).toBe('2026-03-14');
    expect(told.points.map(({ on }) => on)).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-14',
      '2026-04-01',
      '2026-05-01',
      '2026-05-13',
    ]);
    expect(told.points.every(({ byFormula }) => Math.abs(byFormula) < 1e-9)).toBe(true);

    await driven.send('setSetting', { key: 'weights', value: { ...DEFAULT_SETTINGS.weights, late: 80 } });
    const after = await driven.ask('scoreHistory', { clientId, months: 6 });
    expect(after.points.slice(0, -1)).toEqual(told.points.slice(0, -1));
    const last = after.points.at(-1);
    expect(last?.byFormula).toBeGreaterThan(1);
    expect(last?.byClient).toBeCloseTo(told.points.at(-1)?.byClient ?? Number.NaN, 9);
    expect(last?.score).toBe((await driven.ask('client', { clientId }))?.score.result.score);
  });

  test('each month’s reference figures are kept with the weights and the version of the formula', async () => {
    const held = holdWorld();
    const workspace = await Workspace.open('main', held.ports);
    workspace.write('seed', (change) => {
      workspace.client.create(change, 'cli_ana' as ClientId, workspace.me, { name: 'Ana’s Bakery' });
      workspace.settings.set(change, 'weights', { ...DEFAULT_SETTINGS.weights, tone: 20 });
    });
    await keepCalibration(workspace);
    held.now = NOON + 31 * DAY_MS;
    await keepCalibration(workspace);
    for (const month of ['2026-05', '2026-06'])
      expect(workspace.settings.get(`calibration/${month}`)).toMatchObject({
        month,
        version: 'hs-1.0.0',
        base: 'EUR',
        weights: { tone: 20 },
      });
    await workspace.close();
  });
});

test('what if answers with both scores and stores nothing', async () => {
  const driven = await openEngine();
  const clientId = await makeClient(driven, 'Ana’s Bakery');
  await lateInvoices(driven, clientId);
  const { now, supposed } = await driven.ask('whatIf', { clientId, daysLate: 0 });
  expect(supposed.score).toBeLessThan(now.score);
  expect((await driven.ask('client', { clientId }))?.score.result.score).toBe(now.score);
  expect(() => driven.ask('whatIf', { clientId, rate: -1 })).toThrow(/rate/);
});

test('weights on trial say who would move; set, they move them; undone, nobody has moved', async () => {
  const driven = await openEngine();
  const late = await makeClient(driven, 'Late');
  await makeClient(driven, 'New');
  await lateInvoices(driven, late);
  const weights = { ...DEFAULT_SETTINGS.weights, late: 90 };
  const { moves, moved, total } = await driven.ask('weighed', { weights, limit: 10 });
  expect({ moved, total }).toEqual({ moved: 1, total: 2 });
  const before = (await driven.ask('client', { clientId: late }))?.score.result.display.total;
  expect(moves[0]).toMatchObject({ name: 'Late', before });

  const { undo } = await driven.send('setSetting', { key: 'weights', value: weights });
  expect((await driven.ask('client', { clientId: late }))?.score.result.display.total).toBe(moves[0]?.after);
  expect((await driven.ask('settings', {})).weights).toEqual(weights);
  if (undo) await driven.send('undo', { token: undo });
  expect((await driven.ask('client', { clientId: late }))?.score.result.display.total).toBe(before);
  await expect(
    driven.send('setSetting', { key: 'weights', value: { ...weights, tone: -1 } }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

describe('ratings', () => {
  test('what one teammate said who did not sign is never shown; from two hidden on their mean is', async () => {
    const { ana, ben, sync } = await openTeam();
    const clientId = await makeClient(ana, 'Ana’s Bakery');
    sync();
    const [anaId, benId] = [await meOf(ana), await meOf(ben)];
    await rate(ana, clientId, anaId, { item: 'blame', value: 2 });
    await rate(ben, clientId, benId, { item: 'blame', value: 5 });
    await rate(ben, clientId, benId, { item: 'morale', value: 4, named: true });
    sync();
    const blame = async () =>
      (await ana.ask('ratings', { clientId })).items.find(({ item }) => item === 'blame');
    expect(await blame()).toMatchObject({ mine: { value: 2 }, raters: 2, team: undefined, signed: [] });
    const listed = (await ana.ask('records', { clientId, type: 'rating', limit: 10 })).items;
    expect(listed.map(({ record }) => ('value' in record ? record.value : undefined)).sort()).toEqual([2, 4]);

    await rate(ana, clientId, 'mem_cleo' as never, { item: 'blame', value: 4 });
    expect((await blame())?.team).toEqual({ mean: 11 / 3, low: 2, high: 5 });
    // the score counts them all, whoever may see what
    expect((await ana.ask('client', { clientId }))?.score.result.components.conduct.facts.ratings).toBe(4);
  });

  test('who signed is named, and with everybody signed the mean is shown', async () => {
    const { ana, ben, sync } = await openTeam();
    const clientId = await makeClient(ana, 'Ana’s Bakery');
    await ben.send('setSetting', { key: 'memberName', value: 'Ben' });
    sync();
    await rate(ben, clientId, await meOf(ben), { item: 'fit', value: 2, named: true });
    sync();
    const fit = (await ana.ask('ratings', { clientId })).items.find(({ item }) => item === 'fit');
    expect(fit).toMatchObject({ team: { mean: 2 }, signed: [{ name: 'Ben', value: 2 }], mine: undefined });
  });

  test('satisfaction as the client told it is kept and is no part of the score', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'Ana’s Bakery');
    const score = async () => (await driven.ask('client', { clientId }))?.score.result;
    const before = await score();
    await rate(driven, clientId, await meOf(driven), { item: 'satisfaction', value: 1 });
    expect(await score()).toEqual(before);
    const { items } = await driven.ask('ratings', { clientId });
    expect(items.find(({ item }) => item === 'satisfaction')?.mine?.value).toBe(1);
  });

  test('whom I worked for lately and have not rated this month is asked about, and not once I have', async () => {
    const driven = await openEngine();
    const [ana, cafe] = [await makeClient(driven, 'Ana’s Bakery'), await makeClient(driven, 'Café Zoë')];
    await makeClient(driven, 'Nobody’s');
    const me = await meOf(driven);
    for (const [clientId, hours] of [
      [ana, 2],
      [cafe, 3],
      [cafe, 5],
    ] as const) {
      const start = NOON - 5 * DAY_MS;
      const fields = { clientId, memberId: me, start, end: start + hours * 3_600_000, zone: 'UTC' };
      await driven.send('create', { type: 'entry', fields });
    }
    const names = async () => (await driven.ask('unrated', { limit: 5 })).clients.map(({ name }) => name);
    expect(await names()).toEqual(['Café Zoë', 'Ana’s Bakery']);
    await rate(driven, cafe, me, { item: 'blame', value: 1, on: '2026-04-30' });
    expect(await names()).toHaveLength(2);
    await rate(driven, cafe, me, { item: 'blame', value: 1 });
    expect(await names()).toEqual(['Ana’s Bakery']);
  });
});

test('the overview places clients, adds up what they leave and what came in, each by records of the client', async () => {
  const driven = await openEngine();
  const [good, bad] = [await makeClient(driven, 'Good'), await makeClient(driven, 'Bad')];
  await driven.send('setSetting', { key: 'targetRate', value: 5000 });
  const memberId = await meOf(driven);
  for (const [clientId, hours, amount] of [
    [good, 2, 40_000],
    [bad, 10, 10_000],
  ] as const) {
    const start = NOON - 40 * DAY_MS;
    const entry = { clientId, memberId, start, end: start + hours * 3_600_000, zone: 'UTC' };
    await driven.send('create', { type: 'entry', fields: entry });
    const bill = { number: 'A', issued: '2026-03-01', due: '2026-03-15', amount, currency: 'EUR' };
    const { value } = await driven.send('create', { type: 'invoice', fields: { clientId, ...bill } });
    const paid = { clientId, invoiceId: value as never, on: '2026-04-02', amount };
    await driven.send('create', { type: 'payment', fields: paid });
  }
  const { whale, income, map, unknown } = await driven.ask('overview', { months: 12 });
  expect(whale.points.map(({ name, left, sum }) => [name, left, sum])).toEqual([
    ['Good', 30_000, 30_000],
    ['Bad', -40_000, -10_000],
  ]);
  expect(whale.peak).toBe(1);
  expect(income.months).toHaveLength(12);
  expect(income.months.at(-1)).toBe('2026-05');
  expect(income.totals.at(-2)).toBe(50_000);
  expect(income.clients.map(({ name }) => name)).toEqual(['Good', 'Bad']);
  expect(map.length + unknown).toBe(2);

  await driven.send('create', {
    type: 'invoice',
    fields: {
      clientId: good,
      number: 'B',
      issued: '2026-05-01',
      due: '2026-05-15',
      amount: 1,
      currency: 'JPY',
    },
  });
  expect((await driven.ask('overview', { months: 12 })).whale).toMatchObject({ left: 1, peak: 0 });
});
