import type { Channel } from '../../../sync/channel';
import type { Timers } from '../../../sync/replicate/timers';

/** Whoever answered a code speaks at once; ms. */
const FIRST_WITHIN_MS = 20_000;

/**
 * The first byte that comes over a channel, and the channel with that frame still in it. Undefined when it ended, or
 * nothing came in time: then it is ended.
 */
export async function firstFrame(
  raw: Channel,
  timers: Timers,
): Promise<{ readonly kind: number; readonly channel: Channel } | undefined> {
  const frames: Uint8Array[] = [];
  let stop: () => void = () => undefined;
  const first = await Promise.race([
    new Promise<Uint8Array>((resolve) => {
      raw.onFrame((frame) => {
        frames.push(frame.slice());
        resolve(frame);
      });
    }),
    raw.ended.then(() => undefined),
    new Promise<undefined>((resolve) => {
      stop = timers.after(FIRST_WITHIN_MS, () => resolve(undefined));
    }),
  ]);
  stop();
  if (first === undefined) {
    raw.end({ kind: 'lost', message: 'Nothing was said over the connection.' });
    return undefined;
  }
  const channel: Channel = {
    binding: raw.binding,
    ended: raw.ended,
    end: (reason) => raw.end(reason),
    send: (frame) => raw.send(frame),
    onFrame: (reader) => {
      for (const frame of frames.splice(0)) reader(frame);
      raw.onFrame(reader);
    },
  };
  return { kind: first[0] ?? 0, channel };
}
