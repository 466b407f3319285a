import { describe, expect, test } from 'vitest';
import { demoPeople } from '../../lib/domain/demo/demo-people';
import { makeId } from '../../lib/domain/ids';
import { installDemo } from '../../lib/engine/demo';
import type { PageView } from '../../lib/engine/query-types';
import { storedCalibration } from '../../lib/engine/score-input';
import { type Driven, holdWorld, NOON, openEngine, openWorkspace } from './open-engine';
import { seeMail } from './see-mail';

const moments = [
  ['May', Date.UTC(2026, 4, 13, 10)],
  ['the first of January', Date.UTC(2027, 0, 1, 9)],
  ['the end of February', Date.UTC(2027, 1, 28, 17)],
  ['August', Date.UTC(2027, 7, 15, 8)],
  ['November', Date.UTC(2026, 10, 22, 15)],
] as const;

describe('the demo workspace', () => {
  test.each(moments)(
    'in %s: clients from light to migraine, grades A to C, one of whom too little is known',
    async (_, now) => {
      const driven = await openDemo(now);
      const { rows, total } = await driven.ask('clients', { sort: 'score', offset: 0, limit: 100 });
      expect(total).toBe(40);
      expect(new Set(rows.map(({ word }) => word))).toEqual(
        new Set(['light', 'fair', 'wearing', 'headache', 'migraine', 'unknown']),
      );
      const grades = rows.map(({ grade }) => grade);
      expect(grades.filter((grade) => grade === 'D')).toHaveLength(1);
      for (const grade of ['A', 'B', 'C']) expect(grades).toContain(grade);
    },
  );

  test('has scores that stand: the month is calibrated before the first card', async () => {
    const workspace = await openWorkspace(holdWorld(), 'demo');
    await installDemo(workspace);
    expect(storedCalibration(workspace)?.month).toBe('2026-05');
  });

  test('is whole after an attempt that was broken off: nothing is there twice', async () => {
    const workspace = await openWorkspace(holdWorld(), 'demo');
    await workspace.ledgers.load(2026);
    workspace.write('left over', (change) =>
      workspace.entry.create(change, makeId('entry', 'left0000000000000000'), workspace.me, {
        clientId: makeId('client', 'gone0000000000000000'),
        memberId: workspace.me,
        start: NOON - 3_600_000,
        end: NOON,
        zone: 'UTC',
      }),
    );
    await installDemo(workspace);
    const clients = new Set(workspace.client.ids());
    for (const table of workspace.entry.tables) {
      for (const { clientId } of table.all()) expect(clients).toContain(clientId);
    }
    expect([...workspace.entry.ids()].filter((id) => workspace.entry.get(id)).length).toBeGreaterThan(1500);
  });

  test('knows everybody in the demo inbox, and asks where two clients share an address', async () => {
    const driven = await openDemo(moments[0][1]);
    const shared = new Set(
      demoPeople
        .map(({ address }) => address)
        .filter((address, place, all) => all.indexOf(address) !== place),
    );
    expect(shared.size).toBe(1);
    for (const { name, address, client } of demoPeople) {
      const view = await seeMail(driven, { name, address });
      if (shared.has(address)) expect(view.kind).toBe('choose');
      else expect(await clientName(driven, view)).toBe(client);
    }
  });

  test('a stranger who writes by free mail is a stranger, though two clients do as well', async () => {
    const driven = await openDemo(moments[0][1]);
    const view = await seeMail(driven, { name: 'Somebody', address: 'somebody@freemail.example' });
    expect(view.kind).toBe('stranger');
  });
});

async function openDemo(now: number): Promise<Driven> {
  const driven = await openEngine(holdWorld({ now }));
  await driven.send('openWorkspace', { workspace: 'demo' });
  return driven;
}

async function clientName(driven: Driven, view: PageView): Promise<string | undefined> {
  if (view.kind !== 'client') return undefined;
  return (await driven.ask('client', { clientId: view.clientId }))?.client.name;
}
