import { fromBase64, toBase64 } from '../signaling/base64';
import type { Description } from './description';
import { packDescription, unpackDescription } from './pack-description';

/** What one code says. */
export interface PastedCode {
  readonly type: 'offer' | 'answer';
  /** Of the exchange: an answer belongs to one offer. 8 bytes as hexadecimal digits. */
  readonly session: string;
  /** Epoch ms, exact to the second. */
  readonly expires: number;
  readonly description: Description;
}

/**
 * Why a pasted text is of no use. `cut off`: a part is missing. `wrong kind`: an offer where an answer is asked for, or
 * the other way round. `other exchange`: an answer to another offer.
 */
export type CodeProblem =
  | 'no code'
  | 'cut off'
  | 'damaged'
  | 'newer version'
  | 'wrong kind'
  | 'other exchange'
  | 'expired';

const SIGNS = { offer: 'wwo', answer: 'wwa' } as const;
const VERSION = 1;
const ANY = /ww([oa])(\d+)\.([A-Za-z0-9_\-\s]*)(\.?)/;
const HEAD = 12;
const SUM = 4;

/** The code as text: `wwo1.….` for an offer, `wwa1.….` for an answer. Fewer than 300 characters. */
export async function writeCode({ type, session, expires, description }: PastedCode): Promise<string> {
  const seconds = Math.ceil(expires / 1000);
  const body = Uint8Array.from([
    ...(session.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)),
    ...[24, 16, 8, 0].map((shift) => (seconds >>> shift) & 255),
    ...packDescription(description),
  ]);
  const bytes = new Uint8Array([...body, ...(await sumOf(type, body))]);
  const text = toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${SIGNS[type]}${VERSION}.${text}.`;
}

/** Finds the code in whatever was pasted: with words around it, or broken into lines by a chat. */
export async function readCode(pasted: string): Promise<PastedCode | CodeProblem> {
  const [, sign, version, text = '', dot] = ANY.exec(pasted) ?? [];
  if (sign === undefined) return 'no code';
  if (Number(version) > VERSION) return 'newer version';
  if (dot !== '.') return 'cut off';
  const type = sign === 'o' ? 'offer' : 'answer';
  const plain = text.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = fromBase64(plain);
  if (!bytes || bytes.length < HEAD + SUM) return 'damaged';
  const body = bytes.subarray(0, -SUM);
  const sum = await sumOf(type, body);
  if (sum.some((byte, at) => byte !== bytes[body.length + at])) return 'damaged';
  const description = unpackDescription([...body.subarray(HEAD)]);
  if (!description) return 'damaged';
  const session = Array.from(body.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const expires = new DataView(body.buffer, body.byteOffset).getUint32(8) * 1000;
  return { type, session, expires, description };
}

/** Shows a slip of the clipboard; nobody is kept out by it. */
async function sumOf(type: string, body: Uint8Array): Promise<Uint8Array> {
  const summed = new Uint8Array([type.length, ...body]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', summed)).subarray(0, SUM);
}
