import type { Letter, LetterSealer } from '../letter';
import type { DeviceId } from '../peer';
import { type ChangeFileHead, type ChangeFileProblem, readChangeFile } from './change-file-format';

/** What the receiver must do is another thing for each. `older epoch`: from before a removal, made by who was removed. */
export type OpenProblem = ChangeFileProblem | 'another team' | 'older epoch' | 'newer epoch' | 'refused';

export interface OpenedChangeFile {
  readonly head: ChangeFileHead;
  /** Letters that are proved to be from members, in the order of the file. */
  readonly letters: readonly Letter[];
  /** Made for another device than ours; applying it does no harm. */
  readonly forAnother: boolean;
}

/**
 * Opens a change file: all of it, or the first reason why not. Nothing is applied here; the letters go through the
 * gate like everything of a teammate, and applying them twice changes nothing.
 */
export async function openChangeFile(
  file: Uint8Array,
  us: { readonly team: string; readonly device: DeviceId },
  sealer: Pick<LetterSealer, 'open'>,
): Promise<OpenedChangeFile | { readonly problem: OpenProblem }> {
  const read = await readChangeFile(file);
  if (typeof read === 'string') return { problem: read };
  const { head } = read;
  if (head.team !== us.team) return { problem: 'another team' };
  const letters: Letter[] = [];
  for (const sealed of read.letters) {
    const opened = await sealer.open(sealed);
    if (opened.kind !== 'letter') return { problem: opened.kind };
    letters.push(opened.letter);
  }
  return { head, letters, forAnother: head.to !== undefined && head.to !== us.device };
}
