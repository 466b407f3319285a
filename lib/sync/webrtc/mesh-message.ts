import * as v from 'valibot';
import type { DeviceId } from '../peer';
import { linkMessage } from './link-message';

const run = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const device = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{32}$/),
  v.transform((id) => id as DeviceId),
);

/** Longest message in bytes: an offer with its description. */
const LONGEST = 16_384;

const schema = v.variant('kind', [
  /**
   * "I am here." `run` is made anew at every start of a device, `count` grows with every announcement of it. With
   * `to` it answers the run that was heard.
   */
  v.object({
    kind: v.literal('announce'),
    from: device,
    run,
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    to: v.optional(run),
    /** The attempt over which the sender holds a channel to the receiver. */
    linked: v.optional(run),
  }),
  /** A message of the attempt `session` between two runs. */
  v.object({ kind: v.literal('link'), from: device, run, to: run, session: run, message: linkMessage }),
]);

export type MeshMessage = v.InferOutput<typeof schema>;
export type Announcement = Extract<MeshMessage, { kind: 'announce' }>;

export function writeMeshMessage(message: MeshMessage): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(message));
}

/** Undefined when the bytes are no such message. */
export function readMeshMessage(bytes: Uint8Array): MeshMessage | undefined {
  if (bytes.byteLength > LONGEST) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(schema, read);
  return parsed.success ? parsed.output : undefined;
}
