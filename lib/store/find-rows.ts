import { type CheckedRows, checkRows, type GoodRow } from './check-rows';
import type { Connection } from './connection';
import type { Mirror } from './mirror';
import { type RawRows, type RowOutline, readRows } from './read-rows';
import type { Step } from './step';

/** All there is of a document, in its own database and in the mirror. */
export interface FoundRows extends CheckedRows {
  readonly step: Step | undefined;
  /** Rows of the mirror; empty when there was no need to read it. */
  readonly mirrored: readonly GoodRow[];
  /** What the mirror holds; undefined when it could not be reached. */
  readonly mirror: RowOutline | undefined;
  /** True when the mirror holds all that the document holds, unharmed. */
  readonly inStep: boolean;
}

export interface FindOptions {
  /** See `readRows`. */
  readonly lastResort: boolean;
  /** True when the document is known to have held data: if it is empty now, the mirror is waited for. */
  readonly remembered: boolean;
}

/** Reads the document; the mirror too if the document is empty, damaged or of another step. */
export async function findRows(
  connection: Connection,
  mirror: Mirror,
  { lastResort, remembered }: FindOptions,
): Promise<FoundRows> {
  const [raw, seen] = await Promise.all([readRows(connection, lastResort), mirror.look(true)]);
  const own = await checkRows(connection, raw);
  const whole = (own.good.length > 0 || !remembered) && own.damaged.every(({ recovered }) => recovered);
  const outline = seen ?? (whole ? undefined : await mirror.look(false));
  const inStep = outline !== undefined && areInStep(raw, outline);
  const found = { ...own, step: raw.step, mirror: outline, inStep, mirrored: [] };
  if (!outline || outline.keys.length === 0 || (inStep && whole)) return found;
  const other = await mirror.read();
  const rescued = inStep && other.damaged.length === 0;
  return {
    ...found,
    damaged: rescued ? own.damaged.map((row) => ({ ...row, recovered: true })) : own.damaged,
    mirrored: other.good,
    inStep: rescued,
  };
}

function areInStep({ rows, seals, step }: RawRows, mirror: RowOutline): boolean {
  if (step === undefined) return rows.length === 0 && mirror.keys.length === 0;
  return step === mirror.step && rows.every(({ key }) => seals.has(key));
}
