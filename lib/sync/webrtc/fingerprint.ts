const LINE = /^a=fingerprint:(\S+) ([0-9A-Fa-f:]+)\s*$/gm;

/**
 * The one certificate fingerprint of a session description, as `sha-256 AA:BB:…`. Undefined when there is none, or
 * more than one: the handshake could not say which of them it signs.
 */
export function fingerprintOf(sdp: string): string | undefined {
  const found = new Set<string>();
  for (const [, algorithm, digits] of sdp.matchAll(LINE)) {
    found.add(`${algorithm?.toLowerCase()} ${digits?.toUpperCase()}`);
  }
  const [only, second] = found;
  return second === undefined ? only : undefined;
}
