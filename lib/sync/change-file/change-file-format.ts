import * as v from 'valibot';

/** Ends in this, so that a double click and a drop know it. */
export const CHANGE_FILE_EXTENSION = '.worthwhile-changes';
/** The first bytes of every change file. */
const SIGN = new TextEncoder().encode('WWCHANGE');
const VERSION = 1;
const SUM_BYTES = 32;
const LONGEST_HEAD = 4_096;
/** Larger than any team's history, small enough for memory. */
const LONGEST_FILE = 512 * 1024 * 1024;

const token = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,128}$/));
const head = v.object({
  /** The team's public token: tells nobody who they are, but tells teams apart. */
  team: token,
  /** Whom it was made for; absent: for everybody of the team. */
  to: v.optional(token),
  /** Device that made it. */
  from: token,
  /** Epoch ms. */
  made: v.pipe(v.number(), v.integer()),
  letters: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type ChangeFileHead = v.InferOutput<typeof head>;

export interface ChangeFile {
  readonly head: ChangeFileHead;
  /** Sealed letters. */
  readonly letters: readonly Uint8Array[];
}

/** Why bytes are no change file that can be opened. `newer version`: of a later Worthwhile. */
export type ChangeFileProblem = 'not a change file' | 'newer version' | 'truncated' | 'damaged' | 'too large';

/** The file's bytes: sign, version, head, letters with their lengths, and a SHA-256 of all before it. */
export async function writeChangeFile({ head, letters }: ChangeFile): Promise<Uint8Array> {
  const told = new TextEncoder().encode(JSON.stringify(head));
  const length = letters.reduce((sum, letter) => sum + 4 + letter.length, SIGN.length + 1 + 4 + told.length);
  const file = new Uint8Array(length + SUM_BYTES);
  const view = new DataView(file.buffer);
  file.set(SIGN);
  file[SIGN.length] = VERSION;
  let at = SIGN.length + 1;
  for (const part of [told, ...letters]) {
    view.setUint32(at, part.length);
    file.set(part, at + 4);
    at += 4 + part.length;
  }
  file.set(await sumOf(file.subarray(0, length)), length);
  return file;
}

/** Reads a file again. Whoever made it is proved by the letters alone. */
export async function readChangeFile(file: Uint8Array): Promise<ChangeFile | ChangeFileProblem> {
  if (file.length > LONGEST_FILE) return 'too large';
  if (SIGN.some((byte, at) => at < file.length && file[at] !== byte)) return 'not a change file';
  if (file.length < SIGN.length + 1 + 4 + SUM_BYTES) {
    return file.length === 0 ? 'not a change file' : 'truncated';
  }
  if ((file[SIGN.length] ?? 0) > VERSION) return 'newer version';
  const parts = takeParts(file);
  if (typeof parts === 'string') return parts;
  const sum = await sumOf(file.subarray(0, -SUM_BYTES));
  if (sum.some((byte, at) => byte !== file[file.length - SUM_BYTES + at])) return 'damaged';
  const [told, ...letters] = parts;
  const read = told && readHead(told);
  return read && read.letters === letters.length ? { head: read, letters } : 'damaged';
}

/** The head and the letters; how many there are is said in the head. */
function takeParts(file: Uint8Array): Uint8Array[] | 'truncated' | 'damaged' {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - SUM_BYTES;
  const parts: Uint8Array[] = [];
  let wanted = 1;
  let at = SIGN.length + 1;
  while (parts.length < wanted) {
    if (at + 4 > end) return 'truncated';
    const length = view.getUint32(at);
    if (parts.length === 0 && length > LONGEST_HEAD) return 'damaged';
    if (at + 4 + length > end) return 'truncated';
    const part = file.subarray(at + 4, at + 4 + length);
    if (parts.length === 0) {
      const read = readHead(part);
      if (!read) return 'damaged';
      wanted += read.letters;
    }
    parts.push(part);
    at += 4 + length;
  }
  return at === end ? parts : 'damaged';
}

function readHead(bytes: Uint8Array): ChangeFileHead | undefined {
  try {
    const parsed = v.safeParse(head, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

async function sumOf(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}
