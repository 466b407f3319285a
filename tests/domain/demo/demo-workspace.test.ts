import { describe, expect, test } from 'vitest';
import { demoPeople } from '../../../lib/domain/demo/demo-people';
import { demoWorkspace } from '../../../lib/domain/demo/demo-workspace';
import { makeId } from '../../../lib/domain/ids';
import { localDate } from '../../../lib/domain/local-date';
import { normaliseAddress } from '../../../lib/domain/mail-address';

const me = makeId('member', 'nadia0000000000000000');
const options = { seed: 'test', asOf: Date.UTC(2026, 4, 13, 10), zone: 'Europe/Berlin', me };
const demo = demoWorkspace(options);
const text = JSON.stringify(demo);

/** Instants at which a careless generator would make an empty day or a record of the future. */
const moments: readonly (readonly [what: string, asOf: number, zone: string])[] = [
  ['a working day at noon', Date.UTC(2026, 4, 13, 10), 'Europe/Berlin'],
  ['New Year’s night in Taipei', Date.UTC(2026, 11, 31, 16, 50), 'Asia/Taipei'],
  ['a Sunday evening in New York', Date.UTC(2026, 2, 9, 1), 'America/New_York'],
  ['the day the clocks change', Date.UTC(2026, 2, 29, 5), 'Europe/Berlin'],
  ['the 29th of February', Date.UTC(2028, 1, 29, 8), 'Asia/Kolkata'],
];

describe('the demo generator', () => {
  test('makes the same bytes from the same seed, instant, zone and member', () => {
    expect(JSON.stringify(demoWorkspace({ ...options }))).toBe(text);
  });

  test('makes another year from another seed, with the same clients', () => {
    const other = demoWorkspace({ ...options, seed: 'another' });
    expect(JSON.stringify(other)).not.toBe(text);
    expect(other.book.client.map(({ fields }) => fields.name)).toEqual(
      demo.book.client.map(({ fields }) => fields.name),
    );
  });

  test('is a small agency: forty clients, some two thousand entries, fifteen hundred interactions', () => {
    expect(demo.book.client).toHaveLength(40);
    expect(Math.abs(demo.entries.length - 2000)).toBeLessThan(400);
    expect(Math.abs(demo.interactions.length - 1500)).toBeLessThan(500);
    expect(new Set(demo.book.client.map(({ fields }) => fields.currency))).toEqual(
      new Set(['EUR', 'USD', 'GBP', 'TWD']),
    );
  });

  test('shows every way of paying: prompt, late, in part, credited, written off and not yet', () => {
    const { invoice, payment } = demo.book;
    const paidOf = (id: string) => payment.filter(({ fields }) => fields.invoiceId === id);
    const sum = (id: string) => paidOf(id).reduce((total, { fields }) => total + fields.amount, 0);
    const late = payment.filter(
      ({ fields }) => fields.on > (invoice.find(({ id }) => id === fields.invoiceId)?.fields.due ?? ''),
    );
    expect(late.length).toBeGreaterThan(50);
    expect(payment.length - late.length).toBeGreaterThan(100);
    expect(invoice.some(({ fields }) => fields.writtenOff !== undefined)).toBe(true);
    expect(invoice.some(({ fields }) => fields.credited !== undefined)).toBe(true);
    expect(
      invoice.some(({ id, fields }) => sum(id) > 0 && sum(id) < fields.amount - (fields.credited ?? 0)),
    ).toBe(true);
    expect(invoice.some(({ id }) => paidOf(id).length === 0)).toBe(true);
  });

  test('lets nobody work on two things at once', () => {
    for (const member of new Set(demo.entries.map(({ fields }) => fields.memberId))) {
      const own = demo.entries.filter(({ fields }) => fields.memberId === member).map(({ fields }) => fields);
      for (const [place, entry] of own.entries())
        expect(entry.start).toBeGreaterThanOrEqual(own[place - 1]?.end ?? 0);
    }
  });

  test('gives every record an id of its own', () => {
    const ids = [
      ...Object.values(demo.book).flat(),
      ...demo.privateNotes,
      ...demo.entries,
      ...demo.interactions,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('uses reserved domains only, in the spelling that is stored', () => {
    for (const { address } of demoPeople) {
      expect(address).toMatch(/\.example$/);
      expect(normaliseAddress(address)).toBe(address);
    }
    for (const domain of text.matchAll(/@([a-z0-9.-]+)/g)) expect(domain[1]).toMatch(/\.example$/);
  });

  test.each(moments)('%s: today has work and nothing is later than now', (_, asOf, zone) => {
    const made = demoWorkspace({ ...options, asOf, zone });
    const today = localDate(asOf, zone);
    const started = made.entries.filter(({ fields }) => localDate(fields.start, zone) === today);
    expect(started.length).toBeGreaterThan(0);
    for (const { at } of [...Object.values(made.book).flat(), ...made.entries, ...made.interactions]) {
      expect(at).toBeLessThanOrEqual(asOf);
    }
    for (const { fields } of made.entries) expect(fields.end).toBeLessThanOrEqual(asOf);
    for (const { fields } of made.book.payment) expect(fields.on <= today).toBe(true);
    for (const { fields } of made.book.invoice)
      expect(fields.issued <= today && (fields.writtenOff ?? '') <= today).toBe(true);
  });
});
