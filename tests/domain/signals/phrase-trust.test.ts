import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distrustedPhrases, type PhraseVerdict } from '../../../lib/domain/signals/phrase-trust';
import { SIGNAL_KINDS, type SignalKind } from '../../../lib/domain/signals/signal';

const say = (kind: SignalKind, right: boolean): PhraseVerdict => ({
  kind,
  phrases: [`en.${kind}.word`],
  right,
});
const times = (n: number, verdict: PhraseVerdict) => Array.from({ length: n }, () => verdict);

describe('a phrase that is dismissed is not asked about for ever', () => {
  it.each([
    ['refund', 2, 3],
    ['discount', 1, 2],
    ['dispute', 1, 2],
    ['scope', 0, 1],
    ['hostile', 0, 1],
  ] as const)('%s is still asked about after %d dismissals, not after %d', (kind, still, gone) => {
    expect(distrustedPhrases(times(still, say(kind, false))).size).toBe(0);
    expect(distrustedPhrases(times(gone, say(kind, false)))).toEqual(new Set([`en.${kind}.word`]));
  });

  it('a confirmation brings it back', () => {
    const dismissed = times(2, say('discount', false));
    expect(distrustedPhrases([...dismissed, say('discount', true)]).size).toBe(0);
  });

  it('no other phrase suffers', () => {
    const other = { ...say('scope', true), phrases: ['en.scope.add' as const] };
    expect(distrustedPhrases([...times(9, say('scope', false)), other])).toEqual(new Set(['en.scope.word']));
  });
});

it('a confirmation never takes a phrase away, a dismissal never brings one back', () => {
  const verdict = fc.record({ kind: fc.constantFrom(...SIGNAL_KINDS), right: fc.boolean() });
  fc.assert(
    fc.property(fc.array(verdict, { maxLength: 30 }), verdict, (before, { kind }) => {
      const said = before.map((one) => say(one.kind, one.right));
      const known = distrustedPhrases(said).has(`en.${kind}.word`);
      if (!known) expect(distrustedPhrases([...said, say(kind, true)]).has(`en.${kind}.word`)).toBe(false);
      if (known) expect(distrustedPhrases([...said, say(kind, false)]).has(`en.${kind}.word`)).toBe(true);
    }),
  );
});
