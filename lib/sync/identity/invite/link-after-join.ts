import type { Linked } from '../handshake/connect-peer';
import { HandshakeFailure, type Refusal } from '../handshake/refusal';
import type { SplitChannel } from '../handshake/split-channel';

/** Who was let in stays in, also when the handshake after it fails: then they meet later. */
export async function linkAfterJoin(
  channel: SplitChannel,
  shake: () => Promise<Linked>,
): Promise<Linked | Refusal> {
  try {
    return await shake();
  } catch (error) {
    if (!(error instanceof HandshakeFailure)) throw error;
    channel.raw.end({ kind: 'closed' });
    return { kind: 'refused', reason: error.reason, message: error.message };
  }
}
