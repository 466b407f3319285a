import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../lib/domain/ids';
import { sheetOf } from '../../lib/engine/views/timesheet';
import { type Driven, NOON, openEngine, openWorkspace } from './open-engine';
import { openTeam } from './replicas';
import { bearClient, idFor, makeClient } from './samples';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The Monday of the week of the sample day. */
const WEEK = { from: '2026-05-11', days: 7, limit: 500 } as const;

async function worked(driven: Driven, name: string, ...spans: [start: number, minutes: number][]) {
  const clientId = await makeClient(driven, name);
  const memberId = (await driven.ask('status', {})).member.id;
  const ids: EntryId[] = [];
  for (const [start, minutes] of spans) {
    const fields = { clientId, memberId, start, end: start + minutes * MINUTE, zone: 'Europe/Berlin' };
    ids.push((await driven.send('create', { type: 'entry', fields })).value as EntryId);
  }
  return { clientId, memberId, ids };
}

describe('the time sheet adds up what it shows', () => {
  test('whatever was worked, every sum is the sum of the entries shown, rounded or not', async () => {
    const clients = ['one', 'two'].map((name) => idFor('client', name));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            client: fc.constantFrom(...clients),
            at: fc.integer({ min: 0, max: 7 * 1440 - 1 }),
            seconds: fc.integer({ min: 0, max: 20_000 }),
            billable: fc.boolean(),
          }),
          { maxLength: 20 },
        ),
        fc.record({
          roundTo: fc.integer({ min: 1, max: 60 }),
          roundMode: fc.constantFrom('up' as const, 'nearest' as const),
          roundPer: fc.constantFrom('entry' as const, 'day' as const),
        }),
        fc.boolean(),
        async (entries, rule, rounded) => {
          const workspace = await openWorkspace();
          for (const id of clients) bearClient(workspace, id, { name: id, ...rule });
          workspace.write('test', (change) => {
            for (const [index, { client, at, seconds, billable }] of entries.entries()) {
              const start = Date.UTC(2026, 4, 10, 22) + at * MINUTE;
              workspace.entry.create(change, idFor('entry', `e${index}`), workspace.me, {
                clientId: client,
                memberId: workspace.me,
                start,
                end: start + seconds * 1000,
                zone: 'Europe/Berlin',
                billable,
              });
            }
          });
          const sheet = sheetOf(workspace, { ...WEEK, rounded });
          const shown = sheet.entries.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
          const adjusted = sheet.adjusted.reduce((sum, { minutes }) => sum + minutes, 0);
          expect(sheet.count).toBe(entries.length);
          expect(sheet.minutes).toBe(shown + adjusted);
          expect(sheet.days.reduce((sum, minutes) => sum + minutes, 0)).toBe(sheet.minutes);
          expect(sheet.rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(sheet.minutes);
          expect(sheet.heat.flat().reduce((sum, minutes) => sum + minutes, 0)).toBe(shown);
          expect(sheet.billable).toBeLessThanOrEqual(sheet.minutes + 60 * entries.length);
          if (rounded)
            for (const { days } of sheet.rows) for (const cell of days) expect(cell % rule.roundTo).toBe(0);
          if (!rounded) {
            const raw = entries.reduce((sum, { seconds }) => sum + Math.round(seconds / 60), 0);
            expect(sheet.minutes).toBe(raw);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a day is a day of the workspace’s zone, and a running timer counts nothing yet', async () => {
    const driven = await openEngine();
    const { clientId } = await worked(driven, 'One', [Date.UTC(2026, 4, 12, 22, 30), 60]);
    await driven.send('startTimer', { clientId });
    const sheet = await driven.ask('timesheet', WEEK);
    expect(sheet.entries).toMatchObject([
      { date: '2026-05-13', minutes: 60 },
      { date: '2026-05-13', minutes: undefined, end: undefined },
    ]);
    expect(sheet.days).toEqual([0, 0, 60, 0, 0, 0, 0]);
  });

  test('overlaps are marked, pauses within a day are gaps, and a limit cuts the list but not the sums', async () => {
    const driven = await openEngine();
    const { ids } = await worked(driven, 'One', [NOON, 60], [NOON + 30 * MINUTE, 60], [NOON + 3 * HOUR, 30]);
    const sheet = await driven.ask('timesheet', { ...WEEK, limit: 2 });
    expect(sheet.entries.map(({ id, overlaps }) => [id, overlaps])).toEqual([
      [ids[0], true],
      [ids[1], true],
    ]);
    expect([sheet.count, sheet.minutes]).toEqual([3, 150]);
    expect(sheet.gaps).toMatchObject([{ from: NOON + 90 * MINUTE, to: NOON + 3 * HOUR }]);
  });

  test('the team’s sheet holds everybody’s time, a member’s only theirs', async () => {
    const { ana, ben, sync } = await openTeam();
    const { clientId, memberId } = await worked(ana, 'One', [NOON, 60]);
    sync();
    await ben.send('addTime', { clientId, date: '2026-05-13', minutes: 30 });
    sync();
    expect((await ana.ask('timesheet', WEEK)).minutes).toBe(90);
    expect((await ben.ask('timesheet', { ...WEEK, memberId })).minutes).toBe(60);
    expect((await ana.ask('timesheet', { ...WEEK, clientId })).members).toHaveLength(2);
  });

  test('a week of an older year is loaded when it is looked at', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'One');
    await driven.send('addTime', { clientId, date: '2024-12-31', minutes: 45, from: 600 });
    expect((await driven.ask('timesheet', { ...WEEK, from: '2024-12-30' })).minutes).toBe(45);
  });
});

describe('time entered by hand', () => {
  test('lies where it was said, or after what is there', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'One');
    const add = (rest: object) =>
      driven.send('addTime', { clientId, date: '2026-05-12', minutes: 30, ...rest });
    await add({ from: 8 * 60, note: 'Menu', activity: 'design', billable: false });
    await add({});
    await add({});
    const { entries } = await driven.ask('timesheet', WEEK);
    const berlin = (hour: number, minute = 0) => Date.UTC(2026, 4, 12, hour - 2, minute);
    expect(entries.map(({ start }) => start)).toEqual([berlin(8), berlin(9), berlin(9, 30)]);
    expect(entries[0]).toMatchObject({ note: 'Menu', activity: 'design', billable: false });
  });

  test('a cell takes the minutes typed: more is added, less shortens the one entry, nothing removes it', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'One');
    const set = (minutes: number) => driven.send('setDayTime', { clientId, date: '2026-05-12', minutes });
    const shown = async () => (await driven.ask('timesheet', WEEK)).entries.map(({ minutes }) => minutes);
    await set(90);
    expect(await shown()).toEqual([90]);
    await set(60);
    expect(await shown()).toEqual([60]);
    await set(75);
    expect(await shown()).toEqual([60, 15]);
    await expect(set(30)).rejects.toMatchObject({ code: 'refused' });
    await set(75);
    const { entries } = await driven.ask('timesheet', WEEK);
    await driven.send('removeEntries', { ids: entries.slice(1).map(({ id }) => id) });
    await set(0);
    expect(await shown()).toEqual([]);
  });

  test('many are edited, and removed, in one action with one undo', async () => {
    const driven = await openEngine();
    const { ids } = await worked(driven, 'One', [NOON, 60], [NOON + 2 * HOUR, 60]);
    const other = await makeClient(driven, 'Other');
    const before = await driven.ask('timesheet', WEEK);
    const { undo } = await driven.send('editEntries', { ids, changes: { clientId: other, billable: false } });
    expect((await driven.ask('timesheet', WEEK)).rows).toMatchObject([{ clientId: other, billable: 0 }]);
    if (undo) await driven.send('undo', { token: undo });
    expect(await driven.ask('timesheet', WEEK)).toEqual(before);
    const removed = await driven.send('removeEntries', { ids });
    expect((await driven.ask('timesheet', WEEK)).count).toBe(0);
    if (removed.undo) await driven.send('undo', { token: removed.undo });
    expect(await driven.ask('timesheet', WEEK)).toEqual(before);
  });

  test('a week is copied to the same times of day over a change of the clocks, once', async () => {
    const driven = await openEngine();
    const clientId = await makeClient(driven, 'One');
    await driven.send('addTime', { clientId, date: '2026-03-24', minutes: 60, from: 9 * 60, note: 'Weekly' });
    const copy = () => driven.send('copyWeek', { from: '2026-03-23', to: '2026-03-30' });
    expect((await copy()).value).toBe(1);
    const { entries } = await driven.ask('timesheet', { ...WEEK, from: '2026-03-30' });
    expect(entries).toMatchObject([{ start: Date.UTC(2026, 2, 31, 7), minutes: 60, note: 'Weekly' }]);
    expect(await copy()).toEqual({ value: 0, undo: undefined });
  });
});
