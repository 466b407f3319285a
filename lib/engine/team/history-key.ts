import type { DeviceId } from '../../sync/peer';

/** What the key of a kept entry tells, so that nothing need be read to find, count and let go. */
export interface LogKey {
  readonly key: string;
  readonly kind: string;
  /** Epoch ms by our clock. */
  readonly at: number;
  /** Tells changes of the same moment apart, in their order. */
  readonly count: number;
  readonly bytes: number;
  /** Who made the changes; undefined = several, or it is not known. */
  readonly origin: DeviceId | undefined;
}

export const LOG = 'log/';
export const SHOT = 'shot/';
const DIGITS = 15;
const PARTS = /^log\/([a-z0-9-]+)\/(\d{15})-(\d+)-(\d+)-([0-9a-z]{32}|mixed)$/;

export function logKey(entry: Omit<LogKey, 'key'>): LogKey {
  const { kind, at, count, bytes, origin } = entry;
  return { ...entry, key: `${LOG}${kind}/${padded(at)}-${count}-${bytes}-${origin ?? 'mixed'}` };
}

/** Undefined for a key that is none. */
export function readLogKey(key: string): LogKey | undefined {
  const [, kind, at, count, bytes, origin] = PARTS.exec(key) ?? [];
  if (kind === undefined) return undefined;
  return {
    key,
    kind,
    at: Number(at),
    count: Number(count),
    bytes: Number(bytes),
    origin: origin === 'mixed' ? undefined : (origin as DeviceId),
  };
}

export function shotKey(kind: string, at: number): string {
  return `${SHOT}${kind}/${padded(at)}`;
}

/** Instants as text that sorts as they do. */
function padded(at: number): string {
  return String(Math.floor(at)).padStart(DIGITS, '0');
}
