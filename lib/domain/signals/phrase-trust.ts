import type { PhraseId, SignalKind } from './signal';

/** What a person said about one find. */
export interface PhraseVerdict {
  readonly kind: SignalKind;
  readonly phrases: readonly PhraseId[];
  readonly right: boolean;
}

/** How often a phrase of a kind is right before this team has said anything: what was measured, or judged, elsewhere. */
const MEASURED: Readonly<Record<SignalKind, number>> = {
  refund: 0.7,
  discount: 0.5,
  dispute: 0.5,
  chargeback: 0.5,
  rush: 0.5,
  scope: 0.4,
  free_work: 0.4,
  hostile: 0.4,
};
/** What was measured elsewhere counts as so many verdicts of the team. */
const PRIOR = 2;
const LEAST = 0.3;

/**
 * The phrases that are not worth a question any more: their share of right finds (confirmed by a person, with two
 * verdicts' worth of what was measured elsewhere) is under 0.3. A refund phrase goes after three dismissals, most after
 * two; each confirmation outweighs more than two dismissals.
 */
export function distrustedPhrases(verdicts: Iterable<PhraseVerdict>): ReadonlySet<PhraseId> {
  const counted = new Map<PhraseId, { kind: SignalKind; right: number; all: number }>();
  for (const { kind, phrases, right } of verdicts) {
    for (const phrase of new Set(phrases)) {
      const count = counted.get(phrase) ?? { kind, right: 0, all: 0 };
      counted.set(phrase, { kind, right: count.right + Number(right), all: count.all + 1 });
    }
  }
  const distrusted = [...counted].filter(
    ([, { kind, right, all }]) => (PRIOR * MEASURED[kind] + right) / (PRIOR + all) < LEAST,
  );
  return new Set(distrusted.map(([phrase]) => phrase));
}
