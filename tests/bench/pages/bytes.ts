const parts: Uint8Array[] = [];

/** Keeps a part in base64 until the bytes are taken. */
export function addBytes(base64: string): void {
  parts.push(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}

/** All that was added since it was taken last. */
export function takeBytes(): Uint8Array<ArrayBuffer> {
  const taken = parts.splice(0);
  const bytes = new Uint8Array(taken.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of taken) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
