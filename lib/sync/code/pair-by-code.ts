import type { Channel } from '../channel';
import { randomHex } from '../webrtc/random-hex';
import { CodeLink } from './code-link';
import { type CodeProblem, readCode, writeCode } from './pasted-code';

/** How long a code is good for, ms: long enough for a slow chat and for clocks that differ by ten minutes. */
export const CODE_VALID_MS = 30 * 60_000;

export interface CodeOptions {
  readonly iceServers?: readonly RTCIceServer[];
  /** Epoch ms. */
  now(): number;
}

/** One side of an exchange of codes. */
export interface CodeExchange {
  /** The text to give to the other person, by any means. */
  readonly code: string;
  /** Epoch ms. */
  readonly expires: number;
  /** The open channel to whoever gave the other code, nobody proved yet; undefined when it was given up or expired. */
  readonly channel: Promise<Channel | undefined>;
  /** Gives up what is not open yet. */
  cancel(): void;
}

export interface CodeOffer extends CodeExchange {
  /** Takes the answer. Undefined when it is good: the channel opens soon. Otherwise another text may be tried. */
  accept(pasted: string): Promise<CodeProblem | undefined>;
}

/** Begins an exchange: the first code. Rejects when the browser makes no connection. */
export async function offerByCode(options: CodeOptions): Promise<CodeOffer> {
  const link = new CodeLink('offer', options.iceServers ?? [], CODE_VALID_MS);
  const session = randomHex().slice(0, 16);
  const expires = options.now() + CODE_VALID_MS;
  const code = await written(link, { type: 'offer', session, expires });
  return {
    ...exchange(link, code, expires),
    async accept(pasted) {
      const read = await readCode(pasted);
      if (typeof read === 'string') return read;
      if (read.type !== 'answer') return 'wrong kind';
      if (read.session !== session) return 'other exchange';
      if (read.expires < options.now()) return 'expired';
      await link.take(read.description);
      return undefined;
    },
  };
}

/** Answers the code of another person: the second code, which goes back to them. */
export async function answerByCode(
  pasted: string,
  options: CodeOptions,
): Promise<CodeExchange | { readonly problem: CodeProblem }> {
  const read = await readCode(pasted);
  if (typeof read === 'string') return { problem: read };
  if (read.type !== 'offer') return { problem: 'wrong kind' };
  const left = read.expires - options.now();
  if (left <= 0) return { problem: 'expired' };
  const link = new CodeLink('answer', options.iceServers ?? [], Math.min(left, CODE_VALID_MS));
  try {
    await link.take(read.description);
  } catch {
    link.cancel();
    return { problem: 'damaged' };
  }
  const code = await written(link, { type: 'answer', session: read.session, expires: read.expires });
  return exchange(link, code, read.expires);
}

async function written(
  link: CodeLink,
  head: { readonly type: 'offer' | 'answer'; readonly session: string; readonly expires: number },
): Promise<string> {
  try {
    return await writeCode({ ...head, description: await link.describe() });
  } catch (cause) {
    link.cancel();
    throw cause;
  }
}

function exchange(link: CodeLink, code: string, expires: number): CodeExchange {
  return { code, expires, channel: link.channel, cancel: () => link.cancel() };
}
