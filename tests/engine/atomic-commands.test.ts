import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { briefOf } from '../../lib/engine/brief';
import { holdWorld, NOON, openWorkspace } from './open-engine';
import { anaClient, bearClient, idFor } from './samples';

describe('a command writes all or nothing (E4)', () => {
  test('a command that fails half-way writes nothing, into no document, and leaves nothing to undo', async () => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    bearClient(workspace, anaClient, { banner: 'Careful' });
    const before = [...held.docs.values()].map((doc) => Y.encodeStateAsUpdate(doc));
    let updates = 0;
    for (const doc of held.docs.values()) doc.on('update', () => (updates += 1));

    expect(() =>
      workspace.write('half', (change) => {
        workspace.client.edit(change, anaClient, { banner: 'Very careful' });
        workspace.client.edit(change, anaClient, { banner: undefined });
        workspace.client.create(change, idFor('client', 'other'), workspace.me, { name: 'Other' });
        workspace.tagsOf.set(change, anaClient, idFor('tag', 'vip'), true, workspace.me);
        workspace.settings.set(change, 'baseCurrency', 'USD');
        workspace.device.set(change, 'theme', 'dark');
        change.splice(briefOf(workspace, anaClient), { at: 0, remove: 0, insert: 'Half a brief' });
        workspace.entry.create(change, idFor('entry', 'e'), workspace.me, {
          clientId: anaClient,
          memberId: workspace.me,
          start: NOON,
          zone: 'UTC',
        });
        throw new Error('half-way');
      }),
    ).toThrow('half-way');

    expect(updates).toBe(0);
    expect([...held.docs.values()].map((doc) => Y.encodeStateAsUpdate(doc))).toEqual(before);
    expect(workspace.client.get(anaClient)?.banner).toBe('Careful');
    expect(workspace.timers.of(workspace.me)).toEqual([]);
  });

  test('the next command after a failed one works', async () => {
    const workspace = await openWorkspace();
    expect(() =>
      workspace.write('half', () => {
        throw new Error('half-way');
      }),
    ).toThrow();
    bearClient(workspace);
    expect(workspace.client.get(anaClient)?.name).toBe('Ana’s Bakery');
  });

  test('a field written twice by one command is written once, with the last value', async () => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    bearClient(workspace);
    const keys: string[] = [];
    held.docs
      .get('main:book')
      ?.getMap('client')
      .observe(({ keysChanged }) => keys.push(...keysChanged));
    const change = workspace.write('twice', (writing) => {
      workspace.client.edit(writing, anaClient, { name: 'First' });
      workspace.client.edit(writing, anaClient, { name: 'Second' });
    });
    expect(keys).toEqual([`${anaClient}.name`]);
    expect(workspace.client.get(anaClient)?.name).toBe('Second');
    workspace.write('undo', (back) => change.undo(back));
    expect(workspace.client.get(anaClient)?.name).toBe('Ana’s Bakery');
  });
});
