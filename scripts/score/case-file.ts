import type { LadderState, ReviewedResult } from '../../lib/domain/ladder';
import type { RankInput } from '../../lib/domain/rank';
import type { ScoreClient, ScoreParams } from '../../lib/domain/score/types';

export interface ScoreCase {
  readonly name: string;
  readonly asOf: string;
  readonly params: ScoreParams;
  readonly client: ScoreClient;
  readonly expect: unknown;
}

export interface LadderCase {
  readonly name: string;
  readonly worth: number;
  readonly contractEnd?: string;
  readonly steps: readonly {
    readonly result: ReviewedResult;
    readonly newViolations: number;
    readonly asOf: string;
    readonly expect: unknown;
  }[];
}

/** Worked cases of the score. Each table may be absent. */
export interface CaseFile {
  readonly version?: string;
  readonly tolerance?: number;
  readonly defaults?: unknown;
  readonly order?: unknown;
  readonly vectors?: readonly ScoreCase[];
  readonly severity?: readonly (readonly [days: number, expect: number])[];
  readonly words?: readonly (readonly [text: string, expect: number])[];
  readonly localDate?: readonly (readonly [instant: string, zone: string, expect: string])[];
  readonly fx?: readonly (readonly [amount: number, currency: string, on: string, expect: number | null])[];
  readonly rank?: readonly { readonly input: readonly RankInput[]; readonly expect: unknown }[];
  readonly ladder?: readonly LadderCase[];
  readonly abuse?: { readonly score: number; readonly expect: LadderState };
  readonly calibrate?: {
    /** Names of `vectors` whose clients make up the portfolio. */
    readonly clients: readonly string[];
    readonly params: ScoreParams;
    readonly asOf: string;
    readonly expect: unknown;
  };
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  vectors: ['name', 'asOf', 'params', 'client', 'expect'],
  severity: ['0', '1'],
  words: ['0', '1'],
  localDate: ['0', '1', '2'],
  fx: ['0', '1', '2', '3'],
  rank: ['input', 'expect'],
  ladder: ['name', 'worth', 'steps'],
};
const TABLES: Readonly<Record<string, readonly string[]>> = {
  abuse: ['score', 'expect'],
  calibrate: ['clients', 'params', 'asOf', 'expect'],
};

function requireKeys(value: unknown, keys: readonly string[], where: string): void {
  if (typeof value !== 'object' || value === null) throw new Error(`${where} is not an object or a list`);
  for (const key of keys) if (!(key in value)) throw new Error(`${where} has no "${key}"`);
}

/** Reads a file of worked cases; throws an error that says what is wrong with it. */
export function parseCaseFile(text: string): CaseFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  requireKeys(file, [], 'the file');
  const tables = file as Readonly<Record<string, unknown>>;
  for (const [name, keys] of Object.entries(LISTS)) {
    const list = tables[name];
    if (list === undefined) continue;
    if (!Array.isArray(list)) throw new Error(`"${name}" is not a list`);
    list.forEach((item: unknown, i) => requireKeys(item, keys, `${name}[${i}]`));
  }
  for (const [name, keys] of Object.entries(TABLES)) {
    if (tables[name] !== undefined) requireKeys(tables[name], keys, `"${name}"`);
  }
  if (![...Object.keys(LISTS), ...Object.keys(TABLES)].some((name) => tables[name] !== undefined)) {
    throw new Error('it holds none of the tables of a score file (vectors, severity, words, …)');
  }
  return file as CaseFile;
}
