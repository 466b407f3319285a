import type { Channel, ChannelEnd } from '../../channel';
import type { Timers } from '../../replicate/timers';
import { HandshakeFailure, type Refusal } from './refusal';
import { SplitChannel } from './split-channel';

/** Runs a handshake. When it fails or takes longer than `limit` ms, the other side is told, and the channel is ended. */
export async function withinLimit<T>(
  raw: Channel,
  { timers, limit }: { readonly timers: Pick<Timers, 'after'>; readonly limit: number },
  work: (channel: SplitChannel) => Promise<T>,
): Promise<T | Refusal> {
  const channel = new SplitChannel(raw);
  let cancel = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    cancel = timers.after(limit, () =>
      reject(new HandshakeFailure('late', 'The other side did not answer in time')),
    );
  });
  const working = work(channel);
  try {
    return await Promise.race([working, late]);
  } catch (error) {
    // When it was late, the work fails after it for want of a channel: that is no news.
    working.catch(() => undefined);
    if (!(error instanceof HandshakeFailure)) {
      raw.end({ kind: 'closed' });
      throw error;
    }
    const { reason, message, tell } = error;
    if (tell) await tellRefusal(channel);
    raw.end(endFor(reason, message));
    return { kind: 'refused', reason, message };
  } finally {
    cancel();
  }
}

async function tellRefusal(channel: SplitChannel): Promise<void> {
  // Not why: a stranger learns nothing. And nobody waits for a side that does not take it.
  const told = channel.send('refuse', new Uint8Array(0)).catch(() => undefined);
  await Promise.race([told, Promise.resolve()]);
}

function endFor(reason: Refusal['reason'], message: string): ChannelEnd {
  if (reason === 'lost') return { kind: 'closed' };
  if (reason === 'abused') return { kind: 'abused', message };
  return { kind: 'refused', message };
}
