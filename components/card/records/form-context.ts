import type { Commands } from '../../../lib/bridge/contract';
import type { MemberId } from '../../../lib/domain/ids';
import { fromMajor } from '../../../lib/domain/money';
import type { RecordOf } from '../../../lib/domain/records/schemas';

/** What every entry form knows. */
export interface FormContext {
  readonly client: RecordOf<'client'>;
  readonly member: MemberId;
  readonly zone: string;
  /** The currency amounts are entered in unless the form asks. */
  readonly currency: string;
  /** Epoch ms. */
  readonly now: number;
}

/** Makes a record of what was typed; undefined when it is not enough for one. */
export type ReadFields = (fields: FormData, context: FormContext) => Commands['create']['args'] | undefined;

/** The trimmed text of a field, '' when there is none. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The chosen one of a list; undefined when none of it was chosen. */
export function oneOf<V extends string>(fields: FormData, name: string, values: readonly V[]): V | undefined {
  return values.find((value) => value === textOf(fields, name));
}

/** Minor units of an amount typed in major units; undefined when it is empty or no number. */
export function minorOf(fields: FormData, name: string, currency: string): number | undefined {
  const text = textOf(fields, name);
  const major = Number(text);
  return text === '' || !Number.isFinite(major) ? undefined : fromMajor(major, currency).minor;
}

/** The instant of a date and a time of day on this device; undefined when they are none. */
export function instantOf(fields: FormData, date: string, time: string): number | undefined {
  const at = new Date(`${textOf(fields, date)}T${textOf(fields, time) || '12:00'}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
