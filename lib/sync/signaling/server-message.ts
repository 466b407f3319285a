import * as v from 'valibot';
import { fromBase64 } from './base64';

/** Longest message of a server in characters: a sealed offer has about 3,000. */
const LONGEST = 65_536;

const schema = v.variant('type', [
  v.object({ type: v.literal('pong') }),
  v.object({ type: v.literal('publish'), topic: v.string(), data: v.string() }),
]);

export type ServerMessage =
  | { readonly kind: 'pong' }
  | { readonly kind: 'published'; readonly topic: string; readonly sealed: Uint8Array };

/** What a y-webrtc-signaling server said; undefined when it is nothing that we know. */
export function readServerMessage(data: unknown): ServerMessage | undefined {
  if (typeof data !== 'string' || data.length > LONGEST) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(data);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(schema, read);
  if (!parsed.success) return undefined;
  if (parsed.output.type === 'pong') return { kind: 'pong' };
  const sealed = fromBase64(parsed.output.data);
  return sealed && { kind: 'published', topic: parsed.output.topic, sealed };
}
