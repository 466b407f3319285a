/** 64 bits that follow from the text (FNV-1a), as an unsigned integer. */
function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value;
}

/** The part of the address that names an open thread: `#inbox/<token>`. */
export function threadToken(id: string): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
  let rest = hash(id) * 0x9e3779b97f4a7c15n;
  let token = 'FMfcgz';
  while (token.length < 32) {
    token += letters[Number(rest % 40n)];
    rest = rest / 40n || hash(token);
  }
  return token;
}

/** The older form of a thread's or message's id: 16 hexadecimal digits. */
export function legacyId(id: string): string {
  return hash(id).toString(16).padStart(16, '0');
}

/** The newer form of an id, without its prefix. */
export function permanentId(id: string): string {
  return (hash(id) / 8n).toString();
}
