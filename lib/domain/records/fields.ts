import * as v from 'valibot';
import { type Id, isId, type RecordType } from '../ids';

/** The pieces that record schemas are made of. Lengths are limits against garbage, not style. */
export const line = v.pipe(v.string(), v.maxLength(500));
export const text = v.pipe(v.string(), v.maxLength(20_000));
/** Epoch milliseconds UTC. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
/** Calendar date YYYY-MM-DD. */
export const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
/** Integer minor units. */
export const minor = v.pipe(v.number(), v.safeInteger());
export const zone = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const flag = v.boolean();

/** An id of one record type. */
export function idOf<T extends RecordType>(type: T) {
  return v.custom<Id<T>>((value) => isId(type, value), `not the id of a ${type}`);
}
