import { csvRecords } from '../validity/csv';
import type { LabelledSet } from './labelled-set';

export interface LabelledLine {
  readonly text: string;
  readonly label: string;
}

function tabLines(text: string): LabelledLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, i) => {
    const [said, label, ...more] = line.split('\t');
    if (!said || !label || more.length > 0) {
      throw new Error(`line ${i + 1} is not a text and a label with one tab between`);
    }
    return { text: said, label: label.trim() };
  });
}

/** Reads a file of labelled lines; throws an error that says what is wrong with it. */
export function labelledLines(text: string, { format, kinds }: LabelledSet): LabelledLine[] {
  const lines =
    format === 'tsv'
      ? tabLines(text)
      : csvRecords(text, ['text', 'category']).map((row) => ({ text: row.text, label: row.category }));
  if (lines.length === 0) throw new Error('it holds no lines');
  const labels = new Set(lines.map(({ label }) => label));
  const known = Object.values(kinds).flatMap(({ is }) => is);
  if (!known.some((label) => labels.has(label))) {
    throw new Error(`it has none of the labels ${known.join(', ')}: is it another file?`);
  }
  return lines;
}
