import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientId } from '../../lib/domain/ids';
import { rebaseSplice } from '../../lib/domain/rebase-splice';
import { type Splice, spliceOf } from '../../lib/domain/splice';
import { openReplicas, openTeam } from './replicas';
import { anaClient, bearClient, idFor, makeClient } from './samples';

const [vip, late] = [idFor('tag', 'vip'), idFor('tag', 'late')];

describe('memberships are one key per pair', () => {
  test('two people stick different tags on at once: the client has both', async () => {
    const { a, b, sync } = await openReplicas();
    bearClient(a);
    sync();
    a.write('test', (change) => a.tagsOf.set(change, anaClient, vip, true, a.me));
    b.write('test', (change) => b.tagsOf.set(change, anaClient, late, true, b.me));
    sync();
    for (const { tagsOf } of [a, b]) expect([...tagsOf.rightsOf(anaClient)].sort()).toEqual([late, vip]);
  });

  test('one takes a tag off while another sticks a second one on: both happen', async () => {
    const { a, b, sync } = await openReplicas();
    a.write('test', (change) => a.tagsOf.set(change, anaClient, vip, true, a.me));
    sync();
    a.write('test', (change) => a.tagsOf.set(change, anaClient, vip, false, a.me));
    b.write('test', (change) => b.tagsOf.set(change, anaClient, late, true, b.me));
    sync();
    for (const { tagsOf } of [a, b]) {
      expect([...tagsOf.rightsOf(anaClient)]).toEqual([late]);
      expect([...tagsOf.leftsOf(vip)]).toEqual([]);
    }
  });

  test('one pair on and off at once reads the same for both', async () => {
    const { a, b, sync } = await openReplicas();
    a.write('test', (change) => a.tagsOf.set(change, anaClient, vip, true, a.me));
    sync();
    a.write('test', (change) => a.tagsOf.set(change, anaClient, vip, false, a.me));
    b.write('test', (change) => b.tagsOf.set(change, anaClient, vip, false, b.me));
    b.write('test', (change) => b.tagsOf.set(change, anaClient, vip, true, b.me));
    sync();
    expect([...a.tagsOf.rightsOf(anaClient)]).toEqual([...b.tagsOf.rightsOf(anaClient)]);
  });

  test('an address may hold the character that divides a pair', async () => {
    const { a, b, sync } = await openReplicas();
    const contact = idFor('contact', 'odd');
    a.write('test', (change) => a.addressesOf.set(change, contact, 'odd#tag@x.example', true, a.me));
    sync();
    expect([...b.addressesOf.rightsOf(contact)]).toEqual(['odd#tag@x.example']);
  });
});

describe('nothing is merged or deleted away (E3)', () => {
  test('opposite merges on two replicas resolve to the smallest id on both, and the client stays in the list', async () => {
    const { ana, ben, sync } = await openTeam();
    const one = await makeClient(ana, 'One', 'one@one.example');
    const two = await makeClient(ana, 'Two', 'two@two.example');
    await ana.send('addNote', { clientId: one, text: 'on one', private: false });
    await ana.send('addNote', { clientId: two, text: 'on two', private: false });
    sync();
    await ana.send('mergeClients', { from: one, into: two });
    await ben.send('mergeClients', { from: two, into: one });
    sync();
    for (const driven of [ana, ben]) {
      const { rows, total } = await driven.ask('clients', { sort: 'name', offset: 0, limit: 10 });
      expect(total).toBe(1);
      expect(rows.map(({ id }) => id)).toEqual([[one, two].sort()[0]]);
      for (const clientId of [one, two]) {
        const card = await driven.ask('client', { clientId });
        expect(card?.notes.map(({ text }) => text).sort()).toEqual(['on one', 'on two']);
        expect(card?.contacts).toHaveLength(2);
      }
    }
  });

  test('a chain of merges leads to its end, and taking one back gives both their records again', async () => {
    const { ana } = await openTeam();
    const [one, two, three] = [
      await makeClient(ana, 'One'),
      await makeClient(ana, 'Two'),
      await makeClient(ana, 'Three'),
    ];
    await ana.send('addNote', { clientId: one, text: 'on one', private: false });
    await ana.send('mergeClients', { from: one, into: two });
    const { undo } = await ana.send('mergeClients', { from: two, into: three });
    expect((await ana.ask('client', { clientId: one }))?.client.id).toBe(three);
    expect(await notesOf(three)).toEqual(['on one']);
    if (undo) await ana.send('undo', { token: undo });
    expect(await notesOf(three)).toEqual([]);
    expect(await notesOf(two)).toEqual(['on one']);

    async function notesOf(clientId: ClientId): Promise<string[] | undefined> {
      return (await ana.ask('client', { clientId }))?.notes.map(({ text }) => text);
    }
  });

  test('a card that is being watched loses the other’s records when a merge is taken back', async () => {
    const { ana } = await openTeam();
    const [one, two] = [await makeClient(ana, 'One'), await makeClient(ana, 'Two')];
    await ana.send('addNote', { clientId: one, text: 'on one', private: false });
    const { undo } = await ana.send('mergeClients', { from: one, into: two });
    const seen: number[] = [];
    const watching = ana.engine.query('client', { clientId: two }, { tabId: undefined }).subscribe((card) => {
      seen.push(card?.notes.length ?? -1);
    });
    if (undo) await ana.send('undo', { token: undo });
    await ana.ask('status', {});
    watching.unsubscribe();
    expect(seen).toEqual([1, 0]);
  });

  test('notes, time and money written while a teammate deletes the client are still there', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'One');
    sync();
    const { undo } = await ana.send('remove', { type: 'client', id: client });
    await ben.send('addNote', { clientId: client, text: 'Ben knew more', private: false });
    sync();
    expect(await ana.ask('client', { clientId: client })).toBeUndefined();
    if (undo) await ana.send('undo', { token: undo });
    expect((await ana.ask('client', { clientId: client }))?.notes).toHaveLength(1);
  });
});

describe('a brief is typed in by two at once', () => {
  test('what both typed at once is kept', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'One');
    await ana.send('editBrief', { clientId: client, base: '', text: 'Pays on time. Wants calls.' });
    sync();
    await ana.send('editBrief', {
      clientId: client,
      base: 'Pays on time. Wants calls.',
      text: 'Pays on time, nearly. Wants calls.',
    });
    await ben.send('editBrief', {
      clientId: client,
      base: 'Pays on time. Wants calls.',
      text: 'Pays on time. Wants calls on Friday.',
    });
    sync();
    for (const driven of [ana, ben]) {
      expect((await driven.ask('client', { clientId: client }))?.brief).toBe(
        'Pays on time, nearly. Wants calls on Friday.',
      );
    }
  });

  test.each([
    ['hello world', 'hello there', 'hello brave world', 'hello brave there'],
    ['hello world', 'hello there', 'oh, hello world', 'oh, hello there'],
    ['hello world', 'hello there', 'hello world, again', 'hello there, again'],
    ['hello world', '', 'hello brave world', 'brave '],
    ['abcdef', 'abXef', 'abcd', 'abX'],
    ['', 'mine', 'theirs', 'theirsmine'],
  ])(
    'typed on a text that has moved on: “%s” → “%s” on “%s” reads “%s”',
    async (base, text, present, expected) => {
      const { ana } = await openTeam();
      const client = await makeClient(ana, 'One');
      await ana.send('editBrief', { clientId: client, base: '', text: base });
      await ana.send('editBrief', { clientId: client, base, text: present });
      const { undo } = await ana.send('editBrief', { clientId: client, base, text });
      const brief = async () => (await ana.ask('client', { clientId: client }))?.brief;
      expect(await brief()).toBe(expected);
      if (undo) await ana.send('undo', { token: undo });
      expect(await brief()).toBe(present);
    },
  );

  test('property: what somebody else put in is never taken out, and all of mine is put in', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const my = spliceOf(base, mine);
        const their = spliceOf(base, theirs);
        if (!my || !their) return;
        // Marked, so that their letters can be told from those that were there.
        const marked = { ...their, insert: their.insert.toUpperCase() };
        const present = applied(base, [marked]);
        const rebased = rebaseSplice({ ...my, insert: my.insert.replace(/./g, '*') }, marked);
        const result = applied(present, rebased);
        expect(result.replace(/[^A-Z]/g, '')).toBe(marked.insert);
        expect(result.replace(/[^*]/g, '')).toHaveLength(my.insert.length);
      }),
      { numRuns: 2000, seed: 20_260_513 },
    );
  });
});

function applied(text: string, splices: readonly Splice[]): string {
  return splices.reduce(
    (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
    text,
  );
}
