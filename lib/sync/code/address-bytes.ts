/** Kinds of addresses in a code, and how many bytes each has. */
export const ADDRESS_BYTES = [4, 16, 16] as const;
const MULTICAST_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.local$/i;

/** 0: IPv4, 1: IPv6, 2: a random name under `.local`. Undefined for what no code can hold. */
export function addressToBytes(
  address: string,
): { readonly family: 0 | 1 | 2; readonly bytes: number[] } | undefined {
  if (MULTICAST_NAME.test(address)) return { family: 2, bytes: hexPairs(address.replace(/-|\.local$/g, '')) };
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return { family: 0, bytes: address.split('.').map(Number) };
  if (!address.includes(':') || address.includes('.')) return undefined;
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  const groups = [...front, ...gap, ...back];
  if (groups.length !== 8 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { family: 1, bytes: groups.flatMap((group) => hexPairs(group.padStart(4, '0'))) };
}

export function addressFromBytes(family: 0 | 1 | 2, bytes: readonly number[]): string {
  if (family === 0) return bytes.join('.');
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (family === 1)
    return (hex.match(/.{4}/g) ?? []).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
  return `${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}.local`;
}

function hexPairs(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
