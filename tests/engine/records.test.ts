import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Change, CommandOrigin } from '../../lib/engine/change';
import { CommandError } from '../../lib/engine/command-error';
import { RecordTable } from '../../lib/engine/record-table';
import { holdWorld, NOON, openWorkspace } from './open-engine';
import { openReplicas } from './replicas';
import { anaClient, bearClient, idFor } from './samples';

describe('a record is born whole and edited by the field (E1)', () => {
  test('one key holds it as it was made, with its version, time and author', async () => {
    const workspace = await openWorkspace();
    bearClient(workspace);
    expect([...workspace.client.map.keys()]).toEqual([anaClient]);
    expect(workspace.client.map.get(anaClient)).toEqual({
      v: 1,
      createdAt: NOON,
      createdBy: workspace.me,
      name: 'Ana’s Bakery',
    });
  });

  test('an edit writes the fields that differ and nothing else', async () => {
    const workspace = await openWorkspace();
    bearClient(workspace, anaClient, { industry: 'bakery' });
    const born = workspace.client.map.get(anaClient);
    workspace.write('test', (change) =>
      workspace.client.edit(change, anaClient, { name: 'Ana & Co', industry: 'bakery' }),
    );
    expect([...workspace.client.map.keys()]).toEqual([anaClient, `${anaClient}.name`]);
    expect(workspace.client.map.get(anaClient)).toBe(born);
    expect(workspace.client.get(anaClient)?.name).toBe('Ana & Co');
  });

  test('two people edit different fields at once: both are kept', async () => {
    const { a, b, sync } = await openReplicas();
    bearClient(a);
    sync();
    a.write('test', (change) => a.client.edit(change, anaClient, { name: 'Ana & Co' }));
    b.write('test', (change) => b.client.edit(change, anaClient, { banner: 'Prepays only.' }));
    sync();
    for (const workspace of [a, b]) {
      expect(workspace.client.get(anaClient)).toMatchObject({ name: 'Ana & Co', banner: 'Prepays only.' });
    }
  });

  test('two people edit one field at once: both see the same one of the two', async () => {
    const { a, b, sync } = await openReplicas();
    bearClient(a);
    sync();
    a.write('test', (change) => a.client.edit(change, anaClient, { name: 'A' }));
    b.write('test', (change) => b.client.edit(change, anaClient, { name: 'B' }));
    sync();
    expect(['A', 'B']).toContain(a.client.get(anaClient)?.name);
    expect(a.client.get(anaClient)).toEqual(b.client.get(anaClient));
  });

  test('a field taken away is stored as null and reads as absent', async () => {
    const workspace = await openWorkspace();
    bearClient(workspace, anaClient, { banner: 'Careful' });
    workspace.write('test', (change) => workspace.client.edit(change, anaClient, { banner: undefined }));
    expect(workspace.client.map.get(`${anaClient}.banner`)).toBeNull();
    expect(workspace.client.get(anaClient)?.banner).toBeUndefined();
    expect(workspace.client.peek(anaClient, 'banner') ?? undefined).toBeUndefined();
  });

  test('an edit while a teammate deletes: the record stays deleted and the edit is not lost', async () => {
    const { a, b, sync } = await openReplicas();
    bearClient(a);
    sync();
    a.write('test', (change) => a.client.remove(change, anaClient));
    b.write('test', (change) => b.client.edit(change, anaClient, { name: 'Ana & Co' }));
    sync();
    for (const workspace of [a, b]) {
      expect(workspace.client.get(anaClient)).toBeUndefined();
      expect(workspace.client.getEvenDeleted(anaClient)?.name).toBe('Ana & Co');
    }
  });

  test('one command is one transaction, with the command as its origin', async () => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    void workspace.me;
    const origins: unknown[] = [];
    held.docs.get('main:book')?.on('afterTransaction', ({ origin, changed }: Y.Transaction) => {
      if (changed.size > 0) origins.push(origin);
    });
    workspace.write('two at once', (change) => {
      workspace.client.create(change, anaClient, workspace.me, { name: 'A' });
      workspace.tag.create(change, idFor('tag', 'vip'), workspace.me, { name: 'VIP' });
    });
    expect(origins).toEqual([new CommandOrigin('two at once')]);
  });
});

describe('what this version does not know or can not read survives (E2)', () => {
  const newer = {
    v: 7,
    createdAt: 5,
    createdBy: 'mem_x',
    name: 'From tomorrow',
    mood: { shape: ['round'], n: 2 },
  };

  test('fields of a newer version stay byte for byte when this version edits the record', async () => {
    const { a, b, heldA, sync } = await openReplicas();
    heldA.docs.get('main:book')?.getMap('client').set(anaClient, newer);
    heldA.docs
      .get('main:book')
      ?.getMap('client')
      .set(`${anaClient}.aura`, { deep: [1, { er: true }] });
    sync();
    b.write('test', (change) => b.client.edit(change, anaClient, { name: 'Edited here' }));
    sync();
    const stored = a.client.map;
    expect(stored.get(anaClient)).toEqual(newer);
    expect(stored.get(`${anaClient}.aura`)).toEqual({ deep: [1, { er: true }] });
    expect(b.client.get(anaClient)).toMatchObject({
      name: 'Edited here',
      mood: newer.mood,
      aura: { deep: [1, { er: true }] },
    });
  });

  test('a document type of a newer version survives and travels on', async () => {
    const { heldA, heldB, sync } = await openReplicas();
    heldA.docs.get('main:book')?.getMap('prophecy').set('pro_1', { text: 'rain' });
    sync();
    expect(heldB.docs.get('main:book')?.getMap('prophecy').get('pro_1')).toEqual({ text: 'rain' });
  });

  test.each([
    ['no name', { v: 1, createdAt: 1, createdBy: 'mem_x' }],
    ['a name that is a number', { v: 1, createdAt: 1, createdBy: 'mem_x', name: 4 }],
    ['no time of birth', { v: 1, name: 'Ana' }],
    ['a list where a record should be', ['Ana']],
    ['a bare text', 'Ana'],
    ['nothing', null],
  ])('a record that does not parse (%s) is set aside, counted and stays stored', async (_, stored) => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    const map = held.docs.get('main:book')?.getMap('client');
    map?.set(anaClient, stored);
    expect(workspace.client.get(anaClient)).toBeUndefined();
    expect(workspace.client.setAside.size).toBe(1);
    expect(map?.get(anaClient)).toEqual(stored);
    expect([...workspace.client.all()]).toEqual([]);
  });

  test('a record that was set aside reads again, and counts no more, once a field is put right', async () => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    const map = held.docs.get('main:book')?.getMap('client');
    map?.set(anaClient, { v: 1, createdAt: 1, createdBy: 'mem_x', name: 4 });
    expect(workspace.client.get(anaClient)).toBeUndefined();
    map?.set(`${anaClient}.name`, 'Ana');
    expect(workspace.client.setAside.size).toBe(0);
    expect(workspace.client.get(anaClient)?.name).toBe('Ana');
  });

  test('an edit of a record that does not parse is refused: nothing is written over it', async () => {
    const held = holdWorld();
    const workspace = await openWorkspace(held);
    held.docs.get('main:book')?.getMap('client').set(anaClient, { name: 4 });
    const before = Y.encodeStateAsUpdate(workspace.book);
    expect(() =>
      workspace.write('test', (change) => workspace.client.edit(change, anaClient, { name: 'Ana' })),
    ).toThrow(CommandError);
    expect(Y.encodeStateAsUpdate(workspace.book)).toEqual(before);
  });

  test('an exception in somebody’s listener does not stop later changes from being seen', () => {
    const doc = new Y.Doc();
    const reports: unknown[] = [];
    const table = new RecordTable('tag', doc.getMap('tag'), 'cached', (error) => reports.push(error));
    const seen: string[] = [];
    table.changed.subscribe((ids) => seen.push(...ids));
    const vip = idFor('tag', 'vip');
    const write = (name: string) => {
      const change = new Change(1);
      table.create(change, vip, idFor('member', 'me'), { name });
      doc.transact(() => change.apply());
    };
    write('VIP');
    write('vip');
    expect(seen).toEqual([vip, vip]);
    expect(reports).toEqual([]);
  });
});
