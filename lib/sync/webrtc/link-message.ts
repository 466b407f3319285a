import * as v from 'valibot';

const round = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const sdp = v.pipe(v.string(), v.maxLength(12_000));

const candidate = v.object({
  candidate: v.pipe(v.string(), v.maxLength(400)),
  sdpMid: v.nullable(v.pipe(v.string(), v.maxLength(16))),
  sdpMLineIndex: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8))),
});

/**
 * What the two ends of one attempt tell each other. `round` counts the offers of the attempt, so that what belongs to
 * an earlier one is known.
 */
export const linkMessage = v.variant('kind', [
  v.object({ kind: v.literal('offer'), round, sdp }),
  v.object({ kind: v.literal('answer'), round, sdp }),
  v.object({
    kind: v.literal('candidates'),
    round,
    candidates: v.pipe(v.array(candidate), v.maxLength(32)),
  }),
  /** Asks the initiator to look for a new path. */
  v.object({ kind: v.literal('restart') }),
  v.object({ kind: v.literal('bye') }),
]);

export type LinkMessage = v.InferOutput<typeof linkMessage>;
export type Candidate = v.InferOutput<typeof candidate>;
