import type { FocusPhase } from './focus';

/** What the extension could tell unasked. */
export interface Situation {
  /** undefined = no round. */
  readonly focus: FocusPhase['name'] | undefined;
  /** Questions about a timer that wait for an answer. */
  readonly questions: number;
  /** A timer runs for longer than the member wants. */
  readonly long: boolean;
}

/** One calm notice. `held`: something else waited for the end of the round, and is to be looked at. */
export interface Notice {
  readonly kind: 'round-over' | 'pause-over' | 'question' | 'long';
  readonly held: boolean;
}

/**
 * Whether a change is worth a notice, and what has been told then (to be handed in as `told` the next time; undefined =
 * nothing is known yet, as after a start, which tells nothing). During a round everything is held until its end.
 */
export function noticeOf(
  told: Situation | undefined,
  now: Situation,
): { readonly notice: Notice | undefined; readonly told: Situation } {
  if (told === undefined) return { notice: undefined, told: now };
  if (now.focus === 'work')
    return {
      notice: undefined,
      told: {
        focus: 'work',
        questions: Math.min(told.questions, now.questions),
        long: told.long && now.long,
      },
    };
  const asks = now.questions > told.questions;
  const reminds = now.long && !told.long;
  const kind =
    told.focus === 'work' && now.focus !== undefined
      ? 'round-over'
      : told.focus === 'pause' && now.focus === 'over'
        ? 'pause-over'
        : asks
          ? 'question'
          : reminds
            ? 'long'
            : undefined;
  const held = (kind === 'round-over' || kind === 'pause-over') && (asks || reminds);
  return { notice: kind && { kind, held }, told: now };
}
