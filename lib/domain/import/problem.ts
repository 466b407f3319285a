import type { ImportField } from './import-field';

/**
 * Why a row brings nothing. `skipped` rows hold nothing of this kind by design (a void invoice, no hours);
 * the others should have, and could not be read.
 */
export interface RowProblem {
  /** Line of the file's table, from 1; a header is a line. */
  readonly row: number;
  readonly reason:
    | 'no-client'
    | 'no-date'
    | 'date'
    | 'time'
    | 'no-duration'
    | 'duration'
    | 'backwards'
    | 'too-long'
    | 'no-amount'
    | 'amount'
    | 'currency'
    | 'not-for-import';
  readonly field: ImportField | undefined;
  /** What stands in the file. */
  readonly value: string;
  readonly skipped: boolean;
}
