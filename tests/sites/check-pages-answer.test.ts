import { describe, expect, it } from 'vitest';
import type { Observation } from '../../lib/domain/observation';
import { nothing } from '../../lib/sites/nothing';
import { judge } from '../../scripts/check-pages-answer';

const seen: Observation = {
  ...nothing('x', '2026-01-01', 'message'),
  own: 'me@studio.example',
  subject: 'Oven',
  people: [{ address: 'ann@xn--bcher-kva.example', name: 'Ann Miller', role: 'from' }],
  client: 0,
};

describe('the answer of a page', () => {
  it('is met in either spelling of a name or a domain', () => {
    const answer = {
      own: 'me@studio.example',
      subject: 'Oven',
      senders: [['ann@bücher.example', 'Miller, Ann']],
      client: ['ann@bücher.example', 'Ann Miller'],
    } as const;
    expect(judge(answer, seen, '')).toEqual({ misses: [], absent: [], wrongName: false });
  });

  it.each([
    ['own', { own: null }],
    ['subject', { subject: null }],
    ['senders', { senders: [] }],
    ['client', { client: ['bob@tiles.example', 'Bob'] }],
    ['compose', { compose: { to: [], cc: [] } }],
    ['reply-to', { reply_to: 'x@y.example' }],
  ] as const)('is missed on %s', (_, answer) => expect(judge(answer, seen, '').misses).not.toEqual([]));

  it('counts a name where nobody is', () => {
    expect(judge({ client: null }, seen, '')).toMatchObject({ wrongName: true });
    expect(judge({ client: null }, { ...seen, client: undefined }, '')).toMatchObject({
      wrongName: false,
      misses: [],
    });
  });

  it('asks for a company only where it stands on the page', () => {
    expect(judge({ company: 'Bakery' }, seen, 'Ann of\n Bakery').misses).toHaveLength(1);
    expect(judge({ company: 'Bakery' }, seen, 'Ann')).toMatchObject({
      misses: [],
      absent: ['company "Bakery"'],
    });
    expect(judge({ company: 'Bakery' }, { ...seen, company: 'Other' }, 'Ann').misses).toHaveLength(1);
  });
});
