import type { RecordType } from '../domain/ids';

type Fields = Record<string, unknown>;

/**
 * A named change of one stored shape, applied when an older record is read. What is stored is never rewritten, so a
 * record born in an old form may carry a field that a newer version has edited since: a step leaves new forms alone.
 */
export interface Migration {
  readonly name: string;
  readonly type: RecordType;
  /** Applies to records born with a version below this one. */
  readonly to: number;
  readonly up: (fields: Fields) => Fields;
}

/** In order of `to`. Never edit or remove one that was released: add another. */
export const migrations: readonly Migration[] = [];

/** The version new records are born with: raised together with a migration. */
export const schemaVersion = 1;

/** The fields as this version knows them. Fields of a newer version pass through untouched. */
export function migrate(type: RecordType, version: number, fields: Fields, steps = migrations): Fields {
  return steps
    .filter((step) => step.type === type && version < step.to)
    .reduce((result, step) => step.up(result), fields);
}
