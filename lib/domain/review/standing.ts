import { LADDER, type LadderName, type LadderState } from '../ladder';
import type { ReviewStep } from './steps';

/** A decision as far as the ladder looks at it. */
export interface DecidedStep {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly step: ReviewStep;
}

const BAND: Readonly<Record<ReviewStep, number>> = {
  keep: 0,
  nurture: 1,
  repair: 2,
  chance: 3,
  raise: 4,
  'part-ways': 4,
};
const MOST_CHANCES = 3;

/**
 * Where a client stands by what people decided, whatever was suggested: the form that `ladderStep` goes on from.
 * `decisions` in the order they were taken; `chances` = how many were given in all. null = nothing was decided yet.
 */
export function standingOf(decisions: readonly DecidedStep[], chances: number): LadderState | null {
  const last = decisions.at(-1);
  if (!last) return null;
  const band = BAND[last.step];
  // A chance and a raise are moves each time; any other step counts from when it was taken first.
  const isMove = last.step === 'chance' || last.step === 'raise';
  const start = isMove ? -1 : decisions.findLastIndex(({ step }) => step !== last.step);
  const raises = decisions.filter(({ step }) => step === 'raise').length;
  return {
    band,
    name: LADDER[band] as LadderName,
    since: isMove ? last.on : (decisions[start + 1]?.on ?? last.on),
    chances: Math.min(MOST_CHANCES, chances),
    raises: Math.max(0, raises - 1),
    action: last.step,
  };
}
