import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../../lib/domain/ids';
import { isExcluded, type Seen, seenBlocks, unassignedBySite } from '../../../lib/domain/time/seen';

const MINUTE = 60_000;
const one = makeId('client', 'one');
const two = makeId('client', 'two');
const seen = (
  key: string,
  clientId: Seen['clientId'],
  from: number,
  to: number,
  site = 'mail.example',
): Seen => {
  return { key, clientId, site, from: from * MINUTE, to: to * MINUTE };
};

describe('blocks of suggested time', () => {
  it('join what belongs to one client across tabs and sites, over a look elsewhere', () => {
    const blocks = seenBlocks([
      seen('a', one, 0, 10),
      seen('b', two, 10, 12),
      seen('c', one, 12, 20, 'crm.example'),
      seen('d', one, 26, 30),
      seen('e', undefined, 30, 90),
    ]);
    expect(blocks).toEqual([
      { keys: ['a', 'c'], clientId: one, sites: ['mail.example', 'crm.example'], from: 0, to: 20 * MINUTE },
      { keys: ['b'], clientId: two, sites: ['mail.example'], from: 10 * MINUTE, to: 12 * MINUTE },
      { keys: ['d'], clientId: one, sites: ['mail.example'], from: 26 * MINUTE, to: 30 * MINUTE },
    ]);
  });

  it('hold each stretch once at most, never less time than it, and do not depend on the order', () => {
    const stretch = fc.record({
      clientId: fc.constantFrom(one, two, undefined),
      from: fc.integer({ min: 0, max: 300 }),
      lasting: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (list) => {
        const all = list.map(({ clientId, from, lasting }, key) =>
          seen(`k${key}`, clientId, from, from + lasting),
        );
        const blocks = seenBlocks(all);
        const keys = blocks.flatMap((block) => block.keys);
        expect(new Set(keys).size).toBe(keys.length);
        for (const block of blocks)
          for (const { clientId, from, to } of all.filter(({ key }) => block.keys.includes(key))) {
            expect(clientId).toBe(block.clientId);
            expect(block.from <= from && to <= block.to).toBe(true);
          }
        expect(seenBlocks(all.toReversed())).toEqual(blocks);
      }),
    );
  });

  it('say where the rest of the day went, by site', () => {
    const rest = [seen('a', undefined, 0, 5, 'b.example'), seen('b', undefined, 9, 29, 'a.example')];
    expect(unassignedBySite([...rest, seen('c', one, 5, 9)])).toEqual([
      { site: 'a.example', ms: 20 * MINUTE },
      { site: 'b.example', ms: 5 * MINUTE },
    ]);
  });
});

it.each([
  ['bank.example', true],
  ['my.bank.example', true],
  ['notbank.example', false],
  ['', false],
])('%s is excluded with bank.example: %s', (site, is) => {
  expect(isExcluded(site, ['bank.example'])).toBe(is);
});
