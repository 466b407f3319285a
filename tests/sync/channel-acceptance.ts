import { describe, expect, test } from 'vitest';
import { type Channel, type ChannelEnd, MAX_FRAME_BYTES } from '../../lib/sync/channel';

/** Two ends of one open channel, and how its carrier fails. */
export interface ChannelPair {
  readonly initiator: Channel;
  readonly other: Channel;
  /** Takes the way between them away without a word. */
  breakWay(): void;
  close(): Promise<void> | void;
}

/** What every way for two replicas to exchange frames has to keep. Run it with each implementation of the port. */
export function acceptChannel(name: string, open: () => Promise<ChannelPair>): void {
  describe(`${name} is a channel`, () => {
    const withPair = (rule: string, run: (pair: ChannelPair) => Promise<void>) =>
      test(rule, async () => {
        const pair = await open();
        try {
          await run(pair);
        } finally {
          await pair.close();
        }
      });

    withPair('both ends know the same of it, one began it', async ({ initiator, other }) => {
      expect(initiator.binding.initiator).toBe(true);
      expect(other.binding.initiator).toBe(false);
      expect(initiator.binding.ours).not.toBe('');
      expect(initiator.binding.ours).toBe(other.binding.theirs);
      expect(other.binding.ours).toBe(initiator.binding.theirs);
    });

    withPair('frames arrive whole and in order, both ways at once', async ({ initiator, other }) => {
      const sizes = [1, 2, 1_023, 16_384, 16_385, 65_535, MAX_FRAME_BYTES];
      const frames = sizes.map((size, at) => filled(size, at + 1));
      const arrived = [collect(other, frames.length), collect(initiator, frames.length)];
      await Promise.all([sendAll(initiator, frames), sendAll(other, frames)]);
      for (const each of await Promise.all(arrived)) expect(each.map(plain)).toEqual(frames.map(plain));
    });

    withPair('frames that came before the reader wait for it', async ({ initiator, other }) => {
      const frames = [filled(10, 1), filled(20, 2), filled(30, 3)];
      const answered = collect(initiator, 1);
      await sendAll(initiator, frames);
      await other.send(filled(1, 9));
      await answered;
      expect((await collect(other, 3)).map(plain)).toEqual(frames.map(plain));
    });

    withPair('a second reader takes the place of the first', async ({ initiator, other }) => {
      const first = collect(other, 1);
      await initiator.send(filled(4, 1));
      expect((await first).map(plain)).toEqual([plain(filled(4, 1))]);
      const second = collect(other, 1);
      await initiator.send(filled(4, 2));
      expect((await second).map(plain)).toEqual([plain(filled(4, 2))]);
    });

    withPair('20 MB go through with back-pressure, and arrive all', async ({ initiator, other }) => {
      const count = 320;
      let bytes = 0;
      const all = new Promise<void>((resolve) =>
        other.onFrame((frame) => {
          bytes += frame.length;
          if (bytes === count * MAX_FRAME_BYTES) resolve();
        }),
      );
      for (let at = 0; at < count; at += 1) await initiator.send(filled(MAX_FRAME_BYTES, at % 250));
      await all;
      expect(bytes).toBe(count * MAX_FRAME_BYTES);
    });

    withPair('a frame that is empty or too long is our bug and throws', async ({ initiator }) => {
      expect(() => initiator.send(new Uint8Array(0))).toThrow();
      expect(() => initiator.send(new Uint8Array(MAX_FRAME_BYTES + 1))).toThrow();
    });

    withPair('what one end ends, both see, once and with the first reason', async ({ initiator, other }) => {
      const reason: ChannelEnd = { kind: 'closed' };
      initiator.end(reason);
      initiator.end({ kind: 'abused', message: 'too late' });
      expect(await initiator.ended).toEqual(reason);
      expect(['closed', 'lost']).toContain((await other.ended).kind);
    });

    withPair('after its end a channel takes nothing and gives nothing', async ({ initiator, other }) => {
      let after = 0;
      other.onFrame(() => {
        after += 1;
      });
      other.end({ kind: 'refused', message: 'not let in' });
      expect((await other.ended).kind).toBe('refused');
      await initiator.ended;
      await expect(initiator.send(filled(3, 3))).rejects.toThrow();
      await expect(other.send(filled(3, 3))).rejects.toThrow();
      expect(after).toBe(0);
    });

    withPair('a way that breaks is told to both', async ({ initiator, other, breakWay }) => {
      breakWay();
      expect((await initiator.ended).kind).toBe('lost');
      expect((await other.ended).kind).toBe('lost');
    });
  });
}

function filled(size: number, value: number): Uint8Array {
  return new Uint8Array(size).fill(value);
}

async function sendAll(channel: Channel, frames: readonly Uint8Array[]): Promise<void> {
  for (const frame of frames) await channel.send(frame);
}

function collect(channel: Channel, count: number): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  return new Promise((resolve) =>
    channel.onFrame((frame) => {
      frames.push(frame.slice());
      if (frames.length === count) resolve(frames);
    }),
  );
}

/** Length and first byte say which frame it is, and every byte that it is whole. */
function plain(frame: Uint8Array): string {
  return `${frame.length} × ${frame[0]} ${frame.every((byte) => byte === frame[0]) ? 'whole' : 'torn'}`;
}
