import { ADDRESS_BYTES, addressFromBytes, addressToBytes } from './address-bytes';
import type { Description, Route } from './description';

const KINDS = ['host', 'server', 'relay'] as const;
/** A code stays short: further routes rarely help. */
const MOST_ROUTES = 8;

/** A description in about 100 bytes: what is the same in all of them is left out. */
export function packDescription({ ufrag, password, fingerprint, routes }: Description): number[] {
  const packed = routes.flatMap(({ kind, address, port }) => {
    const bytes = addressToBytes(address);
    return bytes ? [[KINDS.indexOf(kind) * 4 + bytes.family, ...bytes.bytes, port >> 8, port & 255]] : [];
  });
  const kept = packed.slice(0, MOST_ROUTES);
  return [...text(ufrag), ...text(password), ...fingerprint, kept.length, ...kept.flat()];
}

/** Undefined when the bytes are no packed description. */
export function unpackDescription(bytes: readonly number[]): Description | undefined {
  let at = 0;
  const take = (count: number): number[] => {
    const taken = bytes.slice(at, at + count);
    at += count;
    return taken;
  };
  const takeText = () => String.fromCharCode(...take(take(1)[0] ?? 0));
  const ufrag = takeText();
  const password = takeText();
  const fingerprint = Uint8Array.from(take(32));
  const count = take(1)[0] ?? 0;
  const routes: Route[] = [];
  for (let route = 0; route < Math.min(count, MOST_ROUTES); route += 1) {
    const [mark = 255] = take(1);
    const kind = KINDS[mark >> 2];
    const family = mark & 3;
    if (kind === undefined || family === 3) return undefined;
    const address = addressFromBytes(family as 0 | 1 | 2, take(ADDRESS_BYTES[family as 0 | 1 | 2]));
    const [high = 0, low = 0] = take(2);
    routes.push({ kind, address, port: high * 256 + low });
  }
  // RFC 8839: these characters alone, so no line of another meaning can be smuggled in.
  const proper = /^[A-Za-z0-9+/]{4,256}$/.test(ufrag) && /^[A-Za-z0-9+/]{22,256}$/.test(password);
  return at === bytes.length && proper ? { ufrag, password, fingerprint, routes } : undefined;
}

function text(value: string): number[] {
  return [value.length, ...Array.from(value, (character) => character.charCodeAt(0))];
}
