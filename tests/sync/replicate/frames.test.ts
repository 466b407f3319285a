import { beforeEach, describe, expect, test } from 'vitest';
import { BadMessage } from '../../../lib/sync/replicate/wire/byte-reader';
import { CHUNK_BYTES, FIRST_FRAME, MAX_MESSAGE_BYTES } from '../../../lib/sync/replicate/wire/frame-format';
import { FrameReceiver } from '../../../lib/sync/replicate/wire/frame-receiver';
import { FrameSender } from '../../../lib/sync/replicate/wire/frame-sender';
import { MemoryLink } from '../memory-channel';
import { HostilePeer } from './hostile-peer';
import { settle } from './manual-timers';
import { type Member, Team } from './team';

const first = (lane: number, total: number, ...bytes: number[]) => {
  const frame = Uint8Array.from([lane | FIRST_FRAME, 0, 0, 0, 0, ...bytes]);
  new DataView(frame.buffer).setUint32(1, total);
  return frame;
};

describe('messages in frames', () => {
  test.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 262_143, 262_144, 262_145, 1_000_000])(
    'a message of %i bytes arrives whole',
    async (size) => {
      const link = new MemoryLink();
      const arrived = new Promise<Uint8Array>((resolve) => {
        const receiver = new FrameReceiver();
        link.b.onFrame((frame) => {
          const message = receiver.take(frame);
          if (message) resolve(message);
        });
      });
      const message = Uint8Array.from({ length: size }, (_, at) => at % 251);
      new FrameSender(link.a).send(3, message);
      expect(Buffer.compare(await arrived, message)).toBe(0);
    },
  );

  test('a short message of another lane overtakes a long one, and control overtakes all', async () => {
    const link = new MemoryLink();
    const receiver = new FrameReceiver();
    const order: number[] = [];
    link.b.onFrame((frame) => {
      const message = receiver.take(frame);
      if (message) order.push(message.length);
    });
    const sender = new FrameSender(link.a);
    sender.send(1, new Uint8Array(10_000_000));
    sender.send(2, new Uint8Array(20));
    sender.send(0, new Uint8Array(3));
    for (let turn = 0; turn < 50 && order.length < 3; turn += 1) await settle();
    expect(order).toEqual([3, 20, 10_000_000]);
  });

  test.each<[string, Uint8Array[]]>([
    ['an empty frame', [new Uint8Array(0)]],
    ['a message that goes on without having begun', [Uint8Array.from([1, 9])]],
    ['a message of no bytes', [first(1, 0, 1)]],
    ['a message over the limit', [first(1, MAX_MESSAGE_BYTES + 1, 1)]],
    ['a message longer than was said', [first(1, 2, 1), Uint8Array.from([1, 2, 3])]],
    ['a message that begins twice', [first(1, 5, 1), first(1, 5, 1)]],
    ['a frame that carries nothing', [first(1, 5, 1), Uint8Array.from([1])]],
    ['a lane that is not there', [first(100, 5, 1)]],
    ['a head that is cut', [Uint8Array.from([1 | FIRST_FRAME, 0, 0])]],
  ])('%s breaks the rules', (_, frames) => {
    const receiver = new FrameReceiver();
    expect(() => frames.map((frame) => receiver.take(frame))).toThrow(BadMessage);
  });
});

describe('a peer that breaks the rules is let go', () => {
  let team: Team;
  let victim: Member;
  let peer: HostilePeer;
  beforeEach(async () => {
    team = new Team();
    victim = await team.member('vera');
    peer = new HostilePeer(await team.member('mal'), victim);
    await team.meet();
  });

  test.each<[string, Uint8Array]>([
    ['garbage', Uint8Array.from([77, 1, 2, 3])],
    ['a message that ends too early', first(1, 2, 1, 200)],
    ['a document that is not shared', first(1, 5, 3, 1, 120, 1, 0)],
  ])('%s ends the channel as abused', async (_, frame) => {
    await peer.frame(frame);
    expect((await peer.link.b.ended).kind).toBe('abused');
    await team.meet();
    expect(victim.replicator.status.every(({ connected }) => !connected)).toBe(true);
    expect(victim.reports).toEqual([]);
  });

  test('a message of a later version is passed over', async () => {
    await peer.frame(first(1, 3, 99, 1, 2));
    await team.meet();
    expect(victim.replicator.status).toMatchObject([{ connected: true }]);
  });

  test('endless chunks of messages that never end are too many in the end', async () => {
    for (let lane = 1; lane < 64; lane += 1) await peer.frame(first(lane, MAX_MESSAGE_BYTES, 1));
    const chunk = new Uint8Array(65_536).fill(1);
    let frames = 0;
    let open = true;
    void peer.link.b.ended.then(() => {
      open = false;
    });
    while (open && frames < 4_000) {
      chunk[0] = 1 + (frames % 63);
      await peer.link.a.send(chunk).catch(() => undefined);
      frames += 1;
      if (frames % 32 === 0) await settle();
    }
    expect((await peer.link.b.ended).kind).toBe('abused');
    expect(frames).toBeLessThan(2_200);
  });
});
