import { calibrate } from '../../lib/domain/calibrate';
import { toBase } from '../../lib/domain/currency';
import { headacheScore } from '../../lib/domain/headache-score';
import { type LadderState, ladderStep, type ReviewedResult } from '../../lib/domain/ladder';
import { localDate } from '../../lib/domain/local-date';
import { rank } from '../../lib/domain/rank';
import { DEFAULT_SETTINGS, SCORE_VERSION, settingsFrom } from '../../lib/domain/score/settings';
import { PARTS } from '../../lib/domain/score/types';
import { severity } from '../../lib/domain/severity';
import { words } from '../../lib/domain/words';
import type { CaseFile, LadderCase } from './case-file';
import { type Miss, missesOf } from './matches';

export interface CheckedCase {
  readonly name: string;
  readonly misses: readonly Miss[];
}

const TOLERANCE = 1e-9;

/** The ladder table names no contract; its last steps expect one that ends on this day. */
const CONTRACT_END = '2025-12-31';

type Case = readonly [name: string, got: () => unknown, want: unknown];

function tableCases(file: CaseFile): Case[] {
  // the currency table names no rates of its own
  const params =
    (file.vectors ?? []).map((vector) => vector.params).find(({ fx }) => fx) ?? file.calibrate?.params;
  const cases: Case[] = [];
  if (file.version !== undefined) cases.push(['version', () => SCORE_VERSION, file.version]);
  if (file.defaults !== undefined) {
    cases.push(['defaults', () => ({ version: SCORE_VERSION, ...DEFAULT_SETTINGS }), file.defaults]);
  }
  if (file.order !== undefined) cases.push(['order', () => PARTS, file.order]);
  for (const [days, want] of file.severity ?? []) {
    cases.push([`severity(${days})`, () => severity(days), want]);
  }
  for (const [text, want] of file.words ?? []) cases.push([`words("${text}")`, () => words(text), want]);
  for (const [instant, zone, want] of file.localDate ?? []) {
    cases.push([`localDate(${instant}, ${zone})`, () => localDate(instant, zone), want]);
  }
  for (const [amount, currency, on, want] of file.fx ?? []) {
    const got = () => toBase(amount, currency, on, settingsFrom(params ?? {}));
    cases.push([`toBase(${amount} ${currency} on ${on})`, got, want]);
  }
  file.rank?.forEach(({ input, expect }, i) => {
    cases.push([`rank[${i}]`, () => rank(input), expect]);
  });
  return cases;
}

function ladderCases({ name, worth, steps, contractEnd = CONTRACT_END }: LadderCase): Case[] {
  let state: LadderState | null = null;
  return steps.map(({ result, newViolations, asOf, expect }) => {
    const climb = () => {
      state = ladderStep(state, { result, worth, newViolations, contractEnd }, asOf);
      return state;
    };
    return [`ladder "${name}", worth ${worth}, ${asOf}`, climb, expect];
  });
}

function abuseCase({ score, expect }: NonNullable<CaseFile['abuse']>): Case {
  const result: ReviewedResult = {
    score,
    friction: score,
    grade: 'B',
    reasons: [],
    components: {
      effort: { facts: { shrunkRate: null, benchmark: null } },
      late: { facts: { pattern: null } },
    },
  };
  const review = { result, worth: 50, newViolations: 1, abuse: true };
  return ['abuse', () => ladderStep(null, review, expect.since), expect];
}

function calibrateCase(file: CaseFile, table: NonNullable<CaseFile['calibrate']>): Case {
  const got = () => {
    const clients = table.clients.map((name) => {
      const found = file.vectors?.find((vector) => vector.name === name);
      if (!found) throw new Error(`there is no case "${name}" to take a client from`);
      return found.client;
    });
    return calibrate(clients, table.params, table.asOf);
  };
  return ['calibrate', got, table.expect];
}

function casesOf(file: CaseFile): Case[] {
  const scores = (file.vectors ?? []).map(({ name, client, params, asOf, expect }): Case => {
    return [name, () => headacheScore(client, params, asOf), expect];
  });
  const cases = [...scores, ...tableCases(file), ...(file.ladder ?? []).flatMap(ladderCases)];
  if (file.abuse) cases.push(abuseCase(file.abuse));
  if (file.calibrate) cases.push(calibrateCase(file, file.calibrate));
  return cases;
}

/** Works out every case of a file, in order, and compares. A case that throws is a miss. */
export function checkCases(file: CaseFile): CheckedCase[] {
  const tolerance = file.tolerance ?? TOLERANCE;
  return casesOf(file).map(([name, got, want]) => {
    try {
      return { name, misses: missesOf(got(), want, tolerance) };
    } catch (error) {
      return { name, misses: [{ path: '', got: `an error: ${String(error)}`, want: 'an answer' }] };
    }
  });
}
