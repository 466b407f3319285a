import type { ClientId } from '../ids';
import type { Absence } from './presence';

/** What to do with the time of an absence: count it, leave it out, end there, keep it apart, or give it to another. */
export type AbsenceAnswer =
  | { readonly kind: 'keep' | 'discard' | 'stop' | 'split' }
  | { readonly kind: 'give'; readonly clientId: ClientId };

/** A piece of an entry. Epoch ms; without an end it goes on running. */
export interface Piece {
  readonly start: number;
  readonly end: number | undefined;
  /** Another client than the entry's. */
  readonly clientId?: ClientId;
}

/**
 * The pieces that an entry falls into when an absence is answered, in order and never empty, save that an entry of
 * which nothing is left keeps no time at all. Together they last as long as the entry did, without the absence where
 * that is left out.
 */
export function cutAbsence(
  { start, end }: { readonly start: number; readonly end?: number | undefined },
  absence: Absence,
  answer: AbsenceAnswer,
): Piece[] {
  const last = end ?? Number.POSITIVE_INFINITY;
  const from = Math.min(Math.max(absence.from, start), last);
  const to = Math.min(Math.max(absence.to, from), last);
  if (answer.kind === 'keep' || to === from) return [{ start, end }];
  const before = { start, end: from };
  const after = { start: to, end };
  const between =
    answer.kind === 'give'
      ? [{ start: from, end: to, clientId: answer.clientId }]
      : answer.kind === 'split'
        ? [{ start: from, end: to }]
        : [];
  const endsThere = answer.kind === 'stop' && end === undefined;
  const pieces = [before, ...between, ...(endsThere ? [] : [after])].filter(
    (piece) => piece.end === undefined || piece.end > piece.start,
  );
  return pieces.length > 0 ? pieces : [{ start, end: start }];
}
