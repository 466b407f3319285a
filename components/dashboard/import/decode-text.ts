/** Encodings that exports come in; the first that fits is taken, and a person may choose another. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'big5', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** Most bytes that are looked at to tell an encoding. */
const LOOKED_AT = 200_000;

/** In which encoding a file is written: by its mark (BOM), else by what its bytes can be. */
export function findEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5) return 'utf-16le';
  if (even > sample.length / 5) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : eightBits(sample);
}

/** The text of a file, without its mark. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Big5 and GB write Han in pairs whose first byte lies in a narrow range for the characters that are used; western text
 * has single bytes above 0x7f, seldom in that range. GB pairs never have a second byte below 0xa1, Big5 pairs often do.
 */
function eightBits(sample: Uint8Array): Encoding {
  let pairs = 0;
  let big5 = 0;
  let gb = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)) big5 += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) gb += 1;
    if (trail >= 0x40) at += 1;
  }
  if (pairs === 0 || Math.max(big5, gb) < pairs * 0.85) return 'windows-1252';
  return gb > pairs * 0.97 ? 'gb18030' : 'big5';
}
