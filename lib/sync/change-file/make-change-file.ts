import type { LetterSealer } from '../letter';
import type { DeviceId } from '../peer';
import { writeChangeFile } from './change-file-format';

/** Bytes of updates in one letter, about: a damaged letter shall not take the others with it. */
const LETTER_BYTES = 4 * 1024 * 1024;

export interface ChangeFileOrder {
  /** The team's public token. */
  readonly team: string;
  readonly from: DeviceId;
  /** Whom it is for; undefined: for everybody. It tells the finder of a file, and keeps nobody from reading it. */
  readonly to?: DeviceId | undefined;
  /** Epoch ms. */
  readonly made: number;
  /** What the other lacks, document by document: `Y.encodeStateAsUpdate(doc, theirVector)`, or all of it. */
  readonly changes: readonly { readonly document: string; readonly updates: readonly Uint8Array[] }[];
}

/** One encrypted file with changes for who can not be reached otherwise. Documents without any are left out. */
export async function makeChangeFile(
  order: ChangeFileOrder,
  sealer: Pick<LetterSealer, 'seal'>,
): Promise<Uint8Array> {
  const letters: Uint8Array[] = [];
  for (const { document, updates } of order.changes) {
    for (const part of inParts(updates)) letters.push(await sealer.seal(document, part));
  }
  const { team, from, to, made } = order;
  const whom = to === undefined ? {} : { to };
  return writeChangeFile({ head: { team, from, made, letters: letters.length, ...whom }, letters });
}

function inParts(updates: readonly Uint8Array[]): Uint8Array[][] {
  const parts: Uint8Array[][] = [];
  let bytes = LETTER_BYTES;
  for (const update of updates) {
    if (bytes + update.length > LETTER_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(update);
    bytes += update.length;
  }
  return parts;
}
