import type { Channel } from '../../../../lib/sync/channel';
import {
  answerByCode,
  type CodeExchange,
  type CodeOffer,
  offerByCode,
} from '../../../../lib/sync/code/pair-by-code';
import type { MeshPage } from './protocol';

const now = () => Date.now();
const offers = new Map<string, CodeOffer>();
const exchanges = new Map<string, CodeExchange>();

async function channelOf(name: string): Promise<Channel> {
  const channel = await exchanges.get(name)?.channel;
  if (!channel) throw new Error(`${name} has no channel.`);
  return channel;
}

/** The part of the page that pairs by pasted codes. */
export const codes: Pick<
  MeshPage,
  'offerCode' | 'answerCode' | 'acceptCode' | 'codeBinding' | 'codeEcho' | 'endCode' | 'codeEnded'
> = {
  async offerCode(name) {
    const offer = await offerByCode({ now });
    offers.set(name, offer);
    exchanges.set(name, offer);
    return offer.code;
  },
  async answerCode(name, pasted) {
    const answer = await answerByCode(pasted, { now });
    if ('problem' in answer) return answer.problem;
    exchanges.set(name, answer);
    answer.channel
      .then((channel) => channel?.onFrame((frame) => channel.send(new Uint8Array([1, ...frame]))))
      .catch(console.error);
    return answer.code;
  },
  acceptCode: async (name, pasted) => (await offers.get(name)?.accept(pasted)) ?? '',
  codeBinding: async (name) => (await channelOf(name)).binding,
  async codeEcho(name) {
    const channel = await channelOf(name);
    const answered = new Promise<number[]>((resolve) => {
      channel.onFrame((frame) => resolve([...frame]));
    });
    await channel.send(new Uint8Array([7]));
    return answered;
  },
  endCode: (name, reason) => {
    channelOf(name)
      .then((channel) => channel.end(reason))
      .catch(console.error);
  },
  codeEnded: async (name) => (await channelOf(name)).ended,
};
