import { readFileSync } from 'node:fs';
import { chinese } from '../lib/domain/signals/lexicons/chinese';
import { english } from '../lib/domain/signals/lexicons/english';
import { traditional } from '../lib/domain/signals/lexicons/traditional';
import { findSignals } from '../lib/domain/text-signals';
import { judge, type KindResult } from './signals/judge';
import { type LabelledLine, labelledLines } from './signals/labelled-lines';
import { LABELLED_SETS } from './signals/labelled-set';

/**
 * `tsx scripts/check-signals.ts banking77|jddc FILE` holds what the phrases find against a labelled file. Exit 0 = every
 * aim reached, 1 = one missed, 2 = wrong arguments or a file that can not be used.
 */
const lexicons = [english, chinese, traditional];
const COLUMNS = ['kind', 'lines', 'labelled', 'found', 'right', 'precision', 'recall', 'aim', ''] as const;
const WIDTH = 11;

const number = (value: number | null | undefined) => (value == null ? '–' : value.toFixed(3));

function row({ kind, lines, labelled, found, right, precision, recall, aim, ok }: KindResult): string {
  const cells = [kind, lines ?? '–', labelled ?? '–', found, right ?? '–', number(precision), number(recall)];
  const wanted = aim ? `P ${aim.precision.toFixed(2)} R ${aim.recall.toFixed(2)}` : 'no labels';
  const verdict = ok === undefined ? '' : labelled === 0 ? 'no such lines' : ok ? 'reached' : 'MISSED';
  return [...cells, wanted, verdict].map((cell) => String(cell).padEnd(WIDTH)).join(' ');
}

function main(name: string | undefined, path: string | undefined): number {
  const set = name === undefined ? undefined : LABELLED_SETS[name];
  if (!set || path === undefined) {
    const names = Object.keys(LABELLED_SETS).join('|');
    console.error(`Name a set and its file: npm run check:signals -- ${names} FILE`);
    return 2;
  }
  let lines: LabelledLine[];
  try {
    lines = labelledLines(readFileSync(path, 'utf8'), set);
  } catch (error) {
    console.error(`Can not use ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const kinds = judge(lines, set, (text) => findSignals(text, { lexicons }).map(({ kind }) => kind));
  console.log(COLUMNS.map((column) => column.padEnd(WIDTH)).join(' '));
  for (const result of kinds) console.log(row(result));
  const ok = kinds.every((result) => result.ok !== false);
  console.log(JSON.stringify({ check: 'signals', set: name, lines: lines.length, kinds, ok }));
  return ok ? 0 : 1;
}

process.exitCode = main(process.argv[2], process.argv[3]);
