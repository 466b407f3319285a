import type { TeamPorts } from '../../../lib/engine/team/team-ports';
import type { Channel } from '../../../lib/sync/channel';
import type { CodeExchange } from '../../../lib/sync/code/pair-by-code';
import { readCode, writeCode } from '../../../lib/sync/code/pasted-code';
import { MemoryLink } from '../../sync/memory-channel';

const VALID_MS = 30 * 60_000;
const description = {
  ufrag: 'Ab+/',
  password: 'abcdefghijklmnopqrstuvwx',
  fingerprint: new Uint8Array(32),
  routes: [],
};

/** Real codes whose connections are wires in memory: what one person copies and the other pastes connects them. */
export class MemoryCodes {
  readonly #answers = new Map<string, (channel: Channel | undefined) => void>();

  readonly port: TeamPorts['codes'] = {
    offer: async ({ now }) => {
      const session = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
      const expires = now() + VALID_MS;
      const { exchange, opened } = pending(
        await writeCode({ type: 'offer', session, expires, description }),
        expires,
      );
      return {
        ...exchange,
        accept: async (pasted) => {
          const read = await readCode(pasted);
          if (typeof read === 'string') return read;
          if (read.type !== 'answer') return 'wrong kind';
          if (read.session !== session) return 'other exchange';
          if (read.expires < now()) return 'expired';
          const link = new MemoryLink();
          opened(link.a);
          this.#answers.get(session)?.(link.b);
          return undefined;
        },
      };
    },
    answer: async (pasted, { now }) => {
      const read = await readCode(pasted);
      if (typeof read === 'string') return { problem: read };
      if (read.type !== 'offer') return { problem: 'wrong kind' };
      if (read.expires <= now()) return { problem: 'expired' };
      const { session, expires } = read;
      const { exchange, opened } = pending(
        await writeCode({ type: 'answer', session, expires, description }),
        expires,
      );
      this.#answers.set(session, opened);
      return exchange;
    },
  };
}

function pending(code: string, expires: number) {
  let opened: (channel: Channel | undefined) => void = () => undefined;
  const channel = new Promise<Channel | undefined>((resolve) => {
    opened = resolve;
  });
  const exchange: CodeExchange = { code, expires, channel, cancel: () => opened(undefined) };
  return { exchange, opened };
}
