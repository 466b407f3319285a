import type { ImportField, ImportKind } from './import-field';

/** What the words of an invoice or payment file mean. */
export interface MoneyRules {
  /** Rows with one number: `sum` = lines of an invoice, `same` = each row repeats the invoice's total. */
  readonly lines: 'sum' | 'same';
  /** Each row is money that came in: an invoice paid on the day it was made, or a payment on one that is there. */
  readonly paidAtOnce?: boolean;
  /** `skip`: amounts below zero are money going out, no credit notes. */
  readonly outgoing?: 'skip';
  readonly skipStatus?: RegExp;
  readonly paidStatus?: RegExp;
  readonly disputedStatus?: RegExp;
  readonly lostStatus?: RegExp;
  /** Only rows of these types count. */
  readonly onlyType?: RegExp;
  readonly creditType?: RegExp;
}

/** The export of one product: how its columns are called, and how they are meant. */
export interface Profile {
  readonly id: string;
  /** The product's own name; undefined = any file, mapped by a person. */
  readonly name: string | undefined;
  readonly kind: ImportKind;
  /** Columns that tell this file from every other. */
  readonly signature: readonly string[];
  /** Names of the columns that hold a field, the best first: the first filled one of a row counts. */
  readonly columns: { readonly [F in ImportField]?: readonly string[] };
  /** The zone its times are in, when that is fixed. */
  readonly zone?: string;
  /** What a plain number in the duration column counts, in minutes. */
  readonly unitMinutes?: number;
  readonly rules?: MoneyRules;
}

/** A column's name without case, signs and spaces: `Start date` and `Start Date` are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#?]/gu, '');
}
