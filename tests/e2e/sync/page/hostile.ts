import type { Channel } from '../../../../lib/sync/channel';
import type { DeviceId } from '../../../../lib/sync/peer';
import { Mesh } from '../../../../lib/sync/webrtc/mesh';
import { writeMeshMessage } from '../../../../lib/sync/webrtc/mesh-message';
import { randomHex } from '../../../../lib/sync/webrtc/random-hex';
import { Hub } from './hub';
import { sealing } from './sealing';

/** What is left after a hostile signaling server did all it can. */
export interface HostileResult {
  /** Was the very channel of before still there, and did a frame get through it? */
  readonly undisturbed: boolean;
  /** Connections that were open at the most and at the end, for one pair of devices. */
  readonly most: number;
  readonly open: number;
  /** After both were closed. */
  readonly left: number;
}

const { seal, unseal } = sealing();
const A = 'a'.repeat(32) as DeviceId;
const B = 'b'.repeat(32) as DeviceId;

/**
 * Two devices; one of them starts anew `restarts` times. Then everything that was ever said is said again, three
 * times, with answers, candidates and offers of our own making, and with noise.
 */
export async function hostile(restarts: number, openNow: () => number): Promise<HostileResult> {
  const hub = new Hub();
  const of = (device: DeviceId) => `of ${device}`;
  let wake: (() => void) | undefined;
  const channels: Channel[] = [];
  const start = (me: DeviceId, other: DeviceId) =>
    new Mesh({
      me,
      signaling: hub.line(),
      topics: { everybody: 'all', of },
      seal,
      unseal,
      wanted: (device) => device === other,
      admit: async (channel) => {
        if (me === A) channels.push(channel);
        else channel.onFrame((frame) => void channel.send(frame));
        return true;
      },
      onChange: () => wake?.(),
    });
  const a = start(A, B);
  let b = start(B, A);
  const linked = async () => {
    while (a.link(B).kind !== 'connected' || b.link(A).kind !== 'connected') {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  await linked();
  let most = openNow();
  for (let turn = 0; turn < restarts; turn += 1) {
    b.close();
    b = start(B, A);
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    await linked();
    most = Math.max(most, openNow());
  }
  const channel = channels.at(-1);
  const admitted = channels.length;
  for (let again = 0; again < 3; again += 1) {
    for (const { topic, sealed } of [...hub.heard]) hub.tell(topic, sealed);
  }
  for (const message of madeUp()) {
    const sealed = await seal(message);
    for (const topic of ['all', of(A), of(B)]) hub.tell(topic, sealed);
  }
  for (let bytes = 0; bytes < 100; bytes += 1) hub.tell('all', crypto.getRandomValues(new Uint8Array(bytes)));
  const echoed = new Promise<boolean>((resolve) => {
    channel?.onFrame(() => resolve(true));
  });
  await channel?.send(new Uint8Array([1]));
  const undisturbed = (await echoed) && channels.length === admitted && a.link(B).kind === 'connected';
  most = Math.max(most, openNow());
  const open = openNow();
  a.close();
  b.close();
  await channel?.ended;
  const goodbye = new Promise((resolve) => setTimeout(resolve, 3_000));
  await goodbye;
  return { undisturbed, most, open, left: openNow() };
}

/** Sealed rightly, as a member could: whatever does not belong to an attempt that we know. */
function* madeUp(): Generator<Uint8Array> {
  const head = { kind: 'link', from: B, run: randomHex(), to: randomHex(), session: randomHex() } as const;
  yield writeMeshMessage({ ...head, message: { kind: 'answer', round: 0, sdp: 'v=0' } });
  yield writeMeshMessage({ ...head, message: { kind: 'offer', round: 0, sdp: 'v=0' } });
  yield writeMeshMessage({ ...head, message: { kind: 'candidates', round: 7, candidates: [] } });
  yield writeMeshMessage({ ...head, message: { kind: 'bye' } });
  for (let ghost = 0; ghost < 40; ghost += 1) {
    yield writeMeshMessage({ kind: 'announce', from: B, run: randomHex(), count: ghost });
  }
  yield new TextEncoder().encode('{"kind":"announce"}');
  yield new Uint8Array(20_000);
}
