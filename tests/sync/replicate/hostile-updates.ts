import * as Y from 'yjs';

/** Variable-length number as Yjs writes it. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/** A few bytes that delete everything a replica ever wrote. */
export function wipe(replica: number, length: number): Uint8Array {
  return Uint8Array.from([0, 1, ...varint(replica), 1, 0, ...varint(length)]);
}

/** A few bytes that set a replica's clock to `length`. */
export function leap(replica: number, length: number): Uint8Array {
  return Uint8Array.from([1, 1, ...varint(replica), 0, 0, ...varint(length), 0]);
}

/** As many replica ids as asked for, each with one deleted operation. */
export function crowd(replicas: number): Uint8Array {
  const bytes: number[] = [...varint(replicas)];
  for (let at = 1; at <= replicas; at += 1) bytes.push(1, ...varint(at), 0, 0, 1);
  return Uint8Array.from([...bytes, 0]);
}

/** One key written by a replica of one's choice, as a change of an otherwise empty document. */
export function writeAs(replica: number, key: string, value: unknown, map = 'client'): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = replica;
  doc.getMap(map).set(key, value);
  return Y.encodeStateAsUpdate(doc);
}
