import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../lib/domain/import/options';
import { MoneyReader } from '../../../lib/domain/import/read-invoices';
import { type EntryDraft, TimeReader } from '../../../lib/domain/import/read-time';
import { recognise } from '../../../lib/domain/import/recognise';
import { exports as samples } from './sample-exports';

const options: ImportOptions = {
  dateOrder: 'ymd',
  decimal: '.',
  zone: 'Europe/Berlin',
  unitMinutes: 60,
  currency: 'EUR',
  missingDay: undefined,
};

function read(rows: readonly (readonly string[])[], given: Partial<ImportOptions> = {}) {
  const { profile, header, mapping } = recognise(rows);
  const used = { ...options, ...(profile.zone ? { zone: profile.zone } : {}), ...given };
  const time = new TimeReader(mapping, used);
  const money = new MoneyReader(mapping, used, profile.rules ?? { lines: 'sum' });
  const body = rows.slice(header + 1);
  const answers = body.map((cells, at) =>
    profile.kind === 'time' ? time.read(cells, at + header + 2) : money.take(cells, at + header + 2),
  );
  const problems = answers.flatMap((answer) => (answer && 'reason' in answer ? [answer] : []));
  const entries = answers.flatMap((answer): EntryDraft[] =>
    answer && !('reason' in answer) ? [answer] : [],
  );
  return { profile, entries, invoices: money.drafts, problems };
}

describe('exports of products are told by their columns', () => {
  it.each(samples)('$profile', ({ profile, rows, given, entries, invoices, problems }) => {
    const found = read(rows, given);
    expect(found.profile.id).toBe(profile);
    expect(
      found.entries.map(({ client, start, end, activity, note, billable, person }) => ({
        client,
        start: new Date(start).toISOString(),
        minutes: (end - start) / 60_000,
        activity,
        note,
        billable,
        person,
      })),
    ).toEqual(entries ?? []);
    expect(
      found.invoices.map(({ key: _key, row: _row, payments, ...invoice }) => ({
        ...invoice,
        payments: payments.map(({ on, amount, assumed }) => ({ on, amount, assumed })),
      })),
    ).toMatchObject(invoices ?? []);
    expect(found.invoices).toHaveLength(invoices?.length ?? 0);
    expect(found.problems.map(({ row, reason, skipped }) => ({ row, reason, skipped }))).toEqual(
      problems ?? [],
    );
  });
});

describe('rows of hours', () => {
  const header = ['Client', 'Date', 'Hours', 'Notes'];
  const aRow = fc.tuple(
    fc.constantFrom('Ana', 'Ben', 'Cy'),
    fc.constantFrom('2024-03-30', '2024-03-31', '2024-04-01'),
    fc.integer({ min: 1, max: 20 }).map((quarters) => String(quarters / 4)),
    fc.constantFrom('a', 'b', ''),
  );

  it('have keys of their own, the same at every reading', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 60 }), (rows) => {
        const first = read([header, ...rows]).entries;
        const again = read([header, ...rows]).entries;
        expect(again).toEqual(first);
        expect(new Set(first.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });

  it('keep their keys when the file grows', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 30 }), fc.array(aRow, { maxLength: 30 }), (rows, more) => {
        const keys = new Set(read([header, ...rows, ...more]).entries.map(({ key }) => key));
        for (const { key } of read([header, ...rows]).entries) expect(keys.has(key)).toBe(true);
      }),
    );
  });

  it('add up to the hours written, and those of a day do not overlap while the day has room', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 12 }), (rows) => {
        const { entries } = read([header, ...rows]);
        const minutes = entries.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0);
        expect(minutes).toBe(rows.reduce((sum, [, , hours]) => sum + Number(hours) * 60, 0));
        const sorted = entries.toSorted((a, b) => a.start - b.start);
        const long = rows.reduce((sum, [, , hours]) => sum + Number(hours), 0) > 15;
        for (const [at, entry] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next && !long) expect(entry.end).toBeLessThanOrEqual(next.start);
        }
      }),
    );
  });

  it('say which cell is wrong, and how', () => {
    const { problems, entries } = read([
      header,
      ['Ana', '2024-02-30', '1', ''],
      ['', '2024-02-01', '1', ''],
      ['Ana', '2024-02-01', 'long', ''],
      ['Ana', '2024-02-01', '', ''],
      ['Ana', '', '1', ''],
      ['Ana', '2024-02-01', '1', ''],
    ]);
    expect(problems.map(({ row, reason, value, skipped }) => [row, reason, value, skipped])).toEqual([
      [2, 'date', '2024-02-30', false],
      [3, 'no-client', '', false],
      [4, 'duration', 'long', false],
      [5, 'no-duration', '', true],
      [6, 'no-date', '', false],
    ]);
    expect(entries).toHaveLength(1);
  });
});
