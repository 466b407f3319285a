import { SIGNAL_KINDS, type SignalKind } from '../../lib/domain/signals/signal';
import type { LabelledLine } from './labelled-lines';
import type { LabelledKind, LabelledSet } from './labelled-set';

/** How one kind did. Lines are counted; a line with several phrases of a kind is one find. */
export interface KindResult {
  readonly kind: SignalKind;
  /** Lines that judge the kind; those left out are not among them. undefined = the file has no labels for it. */
  readonly lines?: number;
  readonly labelled?: number;
  readonly found: number;
  /** Lines both labelled and found. */
  readonly right?: number;
  /** right ÷ found; null = nothing found. */
  readonly precision?: number | null;
  /** right ÷ labelled; null = no such lines in this file. */
  readonly recall?: number | null;
  readonly aim?: LabelledKind['aim'];
  readonly ok?: boolean;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function judgeKind(
  kind: SignalKind,
  lines: readonly LabelledLine[],
  finds: readonly ReadonlySet<SignalKind>[],
  labels: LabelledKind | undefined,
): KindResult {
  if (!labels) return { kind, found: finds.filter((kinds) => kinds.has(kind)).length };
  let [counted, labelled, found, right] = [0, 0, 0, 0];
  lines.forEach(({ label }, i) => {
    const isLabelled = labels.is.includes(label);
    if (!isLabelled && labels.leftOut?.test(label)) return;
    const isFound = finds[i]?.has(kind) ?? false;
    counted += 1;
    if (isLabelled) labelled += 1;
    if (isFound) found += 1;
    if (isLabelled && isFound) right += 1;
  });
  const precision = share(right, found);
  const recall = share(right, labelled);
  const { aim } = labels;
  // a file without such lines can not show a miss
  const ok = recall === null || ((precision ?? 0) >= aim.precision && recall >= aim.recall);
  return { kind, lines: counted, labelled, found, right, precision, recall, aim, ok };
}

/** Holds the finds of each line against the labels, kind by kind. */
export function judge(
  lines: readonly LabelledLine[],
  set: LabelledSet,
  find: (text: string) => Iterable<SignalKind>,
): KindResult[] {
  const finds = lines.map(({ text }) => new Set(find(text)));
  return SIGNAL_KINDS.map((kind) => judgeKind(kind, lines, finds, set.kinds[kind]));
}
