import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import { digestOf, readDigest } from '../../lib/engine/ledger-digest';
import { scoreInput } from '../../lib/engine/score-input';
import { timeTotals } from '../../lib/engine/views/time-totals';
import { Workspace } from '../../lib/engine/workspace';
import { MemoryStore } from './memory-store';
import { holdWorld } from './open-engine';
import { bearClient, idFor } from './samples';

const YEAR = 2024;
const clients = ['ana', 'ben', 'cleo'].map((name) => idFor('client', name));
const member = idFor('member', 'me');

const manyMembers = Array.from({ length: 70 }, (_, n) => idFor('member', `m${n}`));

const instant = fc.integer({ min: Date.UTC(YEAR, 0, 1), max: Date.UTC(YEAR + 1, 0, 1) - 1 });
const entry = fc.record(
  {
    clientId: fc.constantFrom(...clients),
    memberId: fc.constantFrom(member, ...manyMembers),
    activity: fc.constantFrom('design', 'Call'),
    start: instant,
    zone: fc.constantFrom('UTC', 'Asia/Taipei'),
    minutes: fc.double({ min: 0, max: 2000, noNaN: true }),
    billable: fc.boolean(),
    invoiceId: fc.constantFrom(idFor('invoice', 'i1'), idFor('invoice', 'i2')),
  },
  { requiredKeys: ['clientId', 'memberId', 'start', 'zone', 'minutes'] },
);
const interaction = fc.record(
  {
    clientId: fc.constantFrom(...clients),
    at: instant,
    channel: fc.constantFrom('email', 'phone', 'meeting', 'chat' as const),
    direction: fc.constantFrom('in', 'out' as const),
    words: fc.oneof(fc.nat({ max: 5000 }), fc.double({ min: 0, max: 100, noNaN: true })),
    hostile: fc.constantFrom('none', 'suggested', 'confirmed', 'dismissed' as const),
  },
  { requiredKeys: ['clientId', 'at', 'channel', 'direction'] },
);
/** What becomes of a record after its birth. */
const fate = fc.constantFrom('kept', 'kept', 'kept', 'deleted', 'moved', 'broken' as const);

describe('a digest says exactly what its records say (E9)', () => {
  test('property: totals and score input are the same from the digest and from the records', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(entry, fate), { maxLength: 90 }),
        fc.array(fc.tuple(interaction, fate), { maxLength: 25 }),
        fc.boolean(),
        async (entries, interactions, merged) => {
          const store = new MemoryStore();
          const first = await openWith(store);
          for (const id of clients) bearClient(first, id, { hourlyRate: 8000, currency: 'EUR' });
          bearRates(first);
          await first.ledgers.load(YEAR);
          for (const [place, [fields, ending]] of entries.entries()) bearEntry(first, place, fields, ending);
          for (const [place, [fields, ending]] of interactions.entries())
            bearInteraction(first, place, fields, ending);
          const [ana, ben] = clients;
          if (merged && ana && ben)
            first.write('test', (change) => first.client.edit(change, ben, { mergedInto: ana }));
          const expected = whatCounts(first);
          await first.documents.committed();
          await first.ledgers.keepDigests();
          await first.close();

          const second = await openWith(store);
          expect(second.ledgers.digested).toEqual([YEAR]);
          expect(whatCounts(second)).toEqual(expected);
          await second.ledgers.load(YEAR);
          expect(second.ledgers.digested).toEqual([]);
          expect(whatCounts(second)).toEqual(expected);
          await second.close();
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  test('costs about 17 bytes a record', async () => {
    const workspace = await openWith(new MemoryStore());
    await workspace.ledgers.load(YEAR);
    workspace.write('test', (change) => {
      for (let i = 0; i < 1000; i += 1) {
        workspace.entry.create(change, idFor('entry', `e${i}`), member, {
          clientId: clients[i % 3] ?? idFor('client', 'ana'),
          memberId: member,
          start: Date.UTC(YEAR, 1, 1) + i,
          end: Date.UTC(YEAR, 1, 1) + i + 60_000,
          zone: 'UTC',
        });
      }
    });
    const [entries, interactions] = [workspace.entry.year(YEAR), workspace.interaction.year(YEAR)];
    if (!entries || !interactions) throw new Error('The ledger is not loaded.');
    expect(digestOf(entries, interactions).length).toBeLessThan(1000 * 17 + 300);
    await workspace.close();
  });

  test('can be read from the middle of another buffer', async () => {
    const workspace = await openWith(new MemoryStore());
    const [entries, interactions] = [workspace.entry.year(2026), workspace.interaction.year(2026)];
    if (!entries || !interactions) throw new Error('The ledger is not loaded.');
    const packed = digestOf(entries, interactions);
    const shifted = new Uint8Array(packed.length + 3);
    shifted.set(packed, 3);
    expect(readDigest(shifted.subarray(3))?.clients.size).toBe(0);
    await workspace.close();
  });
});

function openWith(store: MemoryStore): Promise<Workspace> {
  return Workspace.open('main', holdWorld({ store }).ports);
}

/** Lists in order of their values: digest and documents may hold them in different order. */
function whatCounts(workspace: Workspace): unknown {
  return clients.map((id) => {
    const { time = [], messages = [], ...rest } = scoreInput(workspace, id);
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    return { totals: timeTotals(workspace, id), time: sorted(time), messages: sorted(messages), rest };
  });
}

/** Rates of a client, a member and an activity, some of them raised in the middle of the year. */
function bearRates(workspace: Workspace): void {
  const [ana] = clients;
  const raised = `${YEAR}-07-01`;
  const rates = [
    { from: raised, clientId: ana, amount: 9500 },
    { from: '2020-01-01', memberId: manyMembers[68], amount: 4000 },
    { from: '2020-01-01', memberId: manyMembers[2], activity: 'call', amount: 12_300 },
    { from: raised, activity: 'design', amount: 7700 },
  ];
  workspace.write('test', (change) => {
    for (const [place, rate] of rates.entries())
      workspace.rate.create(change, idFor('rate', `r${place}`), member, { currency: 'EUR', ...rate });
  });
}

function bearEntry(
  workspace: Workspace,
  place: number,
  { minutes, ...fields }: Omit<FieldsOf<'entry'>, 'end'> & { minutes: number },
  ending: string,
): void {
  const id = idFor('entry', `e${place}`);
  const end = Math.round(fields.start + minutes * 60_000);
  workspace.write('test', (change) => workspace.entry.create(change, id, member, { ...fields, end }));
  workspace.write('test', (change) => {
    if (ending === 'deleted') workspace.entry.remove(change, id);
    if (ending === 'moved')
      workspace.entry.edit(change, id, { start: Math.round(fields.start / 2), billable: undefined });
  });
  if (ending === 'broken') workspace.entry.year(YEAR)?.map.set(`${id}.zone`, 5);
}

function bearInteraction(
  workspace: Workspace,
  place: number,
  fields: FieldsOf<'interaction'>,
  ending: string,
): void {
  const id = idFor('interaction', `i${place}`);
  workspace.write('test', (change) => workspace.interaction.create(change, id, member, fields));
  workspace.write('test', (change) => {
    if (ending === 'deleted') workspace.interaction.remove(change, id);
    if (ending === 'moved')
      workspace.interaction.edit(change, id, { words: undefined, hostile: 'dismissed' });
  });
  if (ending === 'broken') workspace.interaction.year(YEAR)?.map.set(`${id}.channel`, 'pigeon');
}
