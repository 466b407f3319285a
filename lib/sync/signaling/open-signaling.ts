import type { Signaling } from '../signaling';
import { SeveralSignalings } from './several-signalings';
import { WebSocketSignaling } from './websocket-signaling';

/** Lines to all signaling servers of a team at once; `further` are other ways, as the mailbox's server. */
export function openSignaling(
  urls: readonly string[],
  further: readonly Signaling[] = [],
): SeveralSignalings {
  const lines = [...new Set(urls)].map((url) => new WebSocketSignaling(url));
  return new SeveralSignalings([...lines, ...further]);
}

/** Why a text can not be the address of a signaling server; undefined when it can. */
export function signalingProblem(text: string): 'not an address' | 'not ws or wss' | undefined {
  if (!URL.canParse(text)) return 'not an address';
  return /^wss?:$/.test(new URL(text).protocol) ? undefined : 'not ws or wss';
}
