import { describe, expect, test } from 'vitest';
import type { ClientId, ContactId, EntryId, MemberId, NoteId, ReviewId } from '../../lib/domain/ids';
import { makeId } from '../../lib/domain/ids';
import type { CommandName, Commands } from '../../lib/engine/command-types';
import { commands } from '../../lib/engine/commands/registry';
import { deviceNameKey } from '../../lib/engine/device-name';
import { type Driven, NOON, openEngine } from './open-engine';
import { openTeam } from './replicas';
import { makeClient } from './samples';
import { observation } from './see-mail';

interface Scene {
  readonly client: ClientId;
  readonly other: ClientId;
  readonly contact: ContactId;
  readonly note: NoteId;
  readonly entry: EntryId;
  readonly done: EntryId;
  readonly review: ReviewId;
  readonly me: MemberId;
  readonly mate: MemberId;
}

const DEVICE = '0'.repeat(32);

type Row = {
  [N in CommandName]: readonly [name: N, args: (scene: Scene) => Commands[N]['args']];
}[CommandName];

const person = { address: 'zoe@elsewhere.example', name: 'Zoe', role: 'from' } as const;
const rows: readonly Row[] = [
  [
    'create',
    ({ client }) => ({ type: 'request', fields: { clientId: client, on: '2026-05-01', kind: 'discount' } }),
  ],
  ['edit', ({ client }) => ({ type: 'client', id: client, changes: { name: 'Renamed', banner: 'Careful' } })],
  ['remove', ({ note }) => ({ type: 'note', id: note })],
  ['newClient', () => ({ name: 'New one', person })],
  ['assignPerson', ({ client }) => ({ clientId: client, person })],
  ['setAddress', ({ contact }) => ({ contactId: contact, address: 'second@ana.example', on: true })],
  ['setAddress', ({ contact }) => ({ contactId: contact, address: 'ana@ana.example', on: false })],
  ['setDomain', ({ client }) => ({ clientId: client, domain: 'ana-two.example', on: true })],
  ['setTag', ({ client }) => ({ clientId: client, tag: { name: 'brand new' }, on: true })],
  ['setTag', ({ client }) => ({ clientId: client, tag: { name: 'VIP' }, on: false })],
  ['mergeClients', ({ client, other }) => ({ from: other, into: client })],
  ['addNote', ({ client }) => ({ clientId: client, text: 'A note', private: false })],
  ['addNote', ({ client }) => ({ clientId: client, text: 'For me', private: true })],
  ['editBrief', ({ client }) => ({ clientId: client, base: 'Calm and loyal.', text: 'Calm, but late.' })],
  [
    'importRecords',
    ({ client }) => ({
      importId: 'import-1',
      dry: false,
      restore: false,
      clients: [{ id: makeId('client', 'fromafile1234567'), name: 'From a file' }],
      entries: [{ key: 'entryofafile12345', clientId: client, start: NOON - 1, end: NOON, zone: 'UTC' }],
      invoices: [],
    }),
  ],
  [
    'settleFind',
    ({ client }) => ({
      clientId: client,
      kind: 'refund',
      message: '0f'.repeat(16),
      reference: '1e'.repeat(16),
      on: '2026-05-13',
      phrases: ['en.refund.ask' as const],
      right: true,
    }),
  ],
  ['startTimer', ({ other }) => ({ clientId: other })],
  ['stopTimer', () => ({})],
  ['toggleTimer', () => ({})],
  ['resumeTimer', ({ entry }) => ({ entryId: entry })],
  ['startFocus', ({ other }) => ({ clientId: other })],
  ['endFocus', () => ({ goOn: true })],
  ['addTime', ({ client }) => ({ clientId: client, date: '2026-05-12', minutes: 30 })],
  ['setDayTime', ({ client }) => ({ clientId: client, date: '2026-05-12', minutes: 30 })],
  ['editEntries', ({ entry }) => ({ ids: [entry], changes: { note: 'Bread', billable: false } })],
  ['removeEntries', ({ entry }) => ({ ids: [entry] })],
  ['markBilled', ({ done }) => ({ ids: [done], number: 'R-17' })],
  ['acceptTime', ({ client }) => ({ keys: ['seen'], clientId: client, from: NOON - 60_000, to: NOON })],
  ['dropTime', () => ({ keys: ['seen'] })],
  ['workFor', ({ client }) => ({ clientId: client })],
  ['copyWeek', () => ({ from: '2026-05-04', to: '2026-05-11' })],
  ['answerAbsence', () => ({ id: 'question', answer: { kind: 'discard' } })],
  [
    'decide',
    ({ client }) => ({
      clientId: client,
      step: 'chance' as const,
      reason: 'Again.',
      what: 'Shouted.',
      next: { due: '2026-06-12', text: 'Look again' },
    }),
  ],
  ['handOver', ({ me, mate }) => ({ from: me, to: mate, rehearse: false })],
  ['nameDevice', () => ({ device: DEVICE, name: 'The laptop' })],
  ['takeBack', ({ client, review }) => ({ clientId: client, reviewId: review })],
  [
    'planParting',
    ({ client }) => ({
      clientId: client,
      noticeOn: '2026-05-13',
      lastDay: '2026-06-12',
      currency: 'EUR',
      tasks: [{ due: '2026-05-13', text: 'Tell them' }],
    }),
  ],
  ['setSetting', () => ({ key: 'ownDomains', value: ['our-company.example'] })],
  ['setSetting', () => ({ key: 'memberName', value: 'Nadia' })],
  ['setSetting', () => ({ key: 'theme', value: 'dark' })],
];

describe('undo is per action (E7)', () => {
  test('every command that writes is tried here', () => {
    const tried = new Set(rows.map(([name]) => name));
    // Choosing a person is remembered for the open page only and writes nothing; presence and the
    // tab in front are no actions of a person.
    const writing = Object.keys(commands).filter(
      (name) => !['choose', 'presence', 'front', 'askRequest'].includes(name),
    );
    expect([...tried].sort()).toEqual(writing.sort());
  });

  test.each(rows)('%s: undo takes it back, undo of the undo brings it again', async (name, argsOf) => {
    const driven = await openEngine();
    const scene = await setScene(driven);
    const before = await lookAround(driven, scene);
    const answer = await driven.send(name, argsOf(scene as never) as never);
    const after = await lookAround(driven, scene);
    expect(after).not.toEqual(before);
    if (!answer.undo) throw new Error(`${name} gave no way back.`);
    const back = await driven.send('undo', { token: answer.undo });
    expect(await lookAround(driven, scene)).toEqual(before);
    if (!back.undo) throw new Error('The undo gave no way back.');
    await driven.send('undo', { token: back.undo });
    expect(await lookAround(driven, scene)).toEqual(after);
  });

  test('an action is undone once', async () => {
    const driven = await openEngine();
    const { client } = await setScene(driven);
    const { undo } = await driven.send('addNote', { clientId: client, text: 'A note', private: false });
    if (!undo) throw new Error('No way back.');
    await driven.send('undo', { token: undo });
    await expect(driven.send('undo', { token: undo })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a command that changes nothing has nothing to undo', async () => {
    const driven = await openEngine();
    const { client } = await setScene(driven);
    const { undo } = await driven.send('setTag', { clientId: client, tag: { name: 'vip' }, on: true });
    expect(undo).toBeUndefined();
  });

  test('undo leaves a teammate’s later edit of the same field alone, and takes the other field back', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'Bakery');
    const { undo } = await ana.send('edit', {
      type: 'client',
      id: client,
      changes: { name: 'Ana’s', banner: 'Late' },
    });
    sync();
    await ben.send('edit', { type: 'client', id: client, changes: { name: 'Ben’s' } });
    sync();
    await ana.send('undo', { token: undo ?? raise() });
    sync();
    for (const { ask } of [bound(ana), bound(ben)]) {
      const card = await ask('client', { clientId: client });
      expect(card?.client.name).toBe('Ben’s');
      expect(card?.client.banner).toBeUndefined();
    }
  });

  test('undo leaves a record alone that a teammate has edited since it was made', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'Bakery');
    const { value: note, undo } = await ana.send('addNote', {
      clientId: client,
      text: 'First',
      private: false,
    });
    sync();
    await ben.send('edit', { type: 'note', id: note, changes: { text: 'First, and what Ben knows' } });
    sync();
    await ana.send('undo', { token: undo ?? raise() });
    sync();
    const card = await ben.ask('client', { clientId: client });
    expect(card?.notes.map(({ text }) => text)).toEqual(['First, and what Ben knows']);
  });

  test('undo of a tag leaves the tags of teammates alone', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'Bakery');
    const { undo } = await ana.send('setTag', { clientId: client, tag: { name: 'VIP' }, on: true });
    sync();
    await ben.send('setTag', { clientId: client, tag: { name: 'bakery' }, on: true });
    sync();
    await ana.send('undo', { token: undo ?? raise() });
    sync();
    const card = await ben.ask('client', { clientId: client });
    expect(card?.tags.map(({ name }) => name)).toEqual(['bakery']);
  });

  test('undo of a brief leaves it alone when somebody has typed in it since', async () => {
    const { ana, ben, sync } = await openTeam();
    const client = await makeClient(ana, 'Bakery');
    const { undo } = await ana.send('editBrief', { clientId: client, base: '', text: 'Calm.' });
    sync();
    await ben.send('editBrief', { clientId: client, base: 'Calm.', text: 'Calm. Loyal.' });
    sync();
    await ana.send('undo', { token: undo ?? raise() });
    expect((await ana.ask('client', { clientId: client }))?.brief).toBe('Calm. Loyal.');
  });
});

/** A client with everything that the commands above change, a second one, and a timer that runs. */
async function setScene(driven: Driven): Promise<Scene> {
  const client = await makeClient(driven, 'Ana’s Bakery', 'ana@ana.example');
  const other = await makeClient(driven, 'Other');
  const card = await driven.ask('client', { clientId: client });
  const note = (await driven.send('addNote', { clientId: client, text: 'Pays late', private: false })).value;
  await driven.send('setTag', { clientId: client, tag: { name: 'VIP' }, on: true });
  await driven.send('editBrief', { clientId: client, base: '', text: 'Calm and loyal.' });
  const { value: entry } = await driven.send('startTimer', { clientId: client });
  driven.held.now = NOON + 60_000;
  const { value: done } = await driven.send('addTime', { clientId: client, date: '2026-05-05', minutes: 30 });
  // The log is opened by looking at it.
  await driven.ask('suggestions', { date: '2026-05-13' });
  const noted = { clientId: client, site: 'crm.example', from: NOON - 600_000, to: NOON };
  await driven.send('setSetting', { key: 'suggestTime', value: true });
  driven.held.docs.get('main:seen')?.getMap('seen').set('seen', noted);
  const question = { id: 'question', entryId: entry, from: NOON + 10_000, to: NOON + 40_000, why: 'away' };
  driven.held.docs.get('main:private')?.getMap('settings').set('absences', [question]);
  const focus = { clientId: client, start: NOON, work: 1_500_000, pause: 300_000, interruptions: 0 };
  driven.held.docs.get('main:private')?.getMap('settings').set('focus', focus);
  const fields = { on: '2026-05-13', cadence: 'monthly' as const, clients: [client] };
  const made = await driven.send('create', { type: 'review', fields });
  const review = made.value as ReviewId;
  await driven.send('decide', {
    clientId: client,
    reviewId: review,
    step: 'chance',
    reason: '',
    what: 'Late.',
  });
  driven.engine.report(7, 0, observation(), 'mail.google.com');
  const { id: me } = (await driven.ask('status', {})).member;
  await driven.send('edit', { type: 'client', id: client, changes: { owner: me } });
  const mate = await driven.send('create', { type: 'member', fields: { name: 'Ben' } });
  return {
    me,
    mate: mate.value as MemberId,
    review,
    client,
    other,
    contact: card?.contacts[0]?.id ?? raise(),
    note,
    entry,
    done,
  };
}

/** All that pages show. */
async function lookAround(driven: Driven, { client, other }: Scene): Promise<unknown> {
  const list = await driven.ask('clients', { sort: 'name', offset: 0, limit: 50 });
  return {
    list,
    cards: await Promise.all([client, other].map((clientId) => driven.ask('client', { clientId }))),
    standing: await driven.ask('standing', { clientId: client }),
    requests: await driven.ask('records', { clientId: client, type: 'request', limit: 50 }),
    timeline: await driven.ask('timeline', { clientId: client, limit: 50 }),
    tags: await driven.ask('tags', {}),
    timer: await driven.ask('timer', {}),
    settings: await driven.ask('settings', {}),
    deviceName: driven.held.docs.get('main:book')?.getMap('settings').get(deviceNameKey(DEVICE)),
    absences: await driven.ask('absences', {}),
    focus: await driven.ask('focus', {}),
    workingFor: await driven.ask('workingFor', {}),
    suggestions: await driven.ask('suggestions', { date: '2026-05-13' }),
  };
}

function bound(driven: Driven): { ask: Driven['ask'] } {
  return { ask: driven.ask.bind(driven) };
}

function raise(): never {
  throw new Error('The scene is not set as the test expects.');
}
