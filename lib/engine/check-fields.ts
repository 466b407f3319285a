import * as v from 'valibot';
import type { RecordType } from '../domain/ids';
import { schemas } from '../domain/records/schemas';
import { CommandError } from './command-error';
import { describeIssue } from './describe-issue';

/** Refuses fields that do not make a record of this type, with where and why. */
export function checkFields(type: RecordType, fields: object): void {
  const parsed = v.safeParse(schemas[type], fields);
  if (!parsed.success) throw new CommandError('invalid', `${type}, ${describeIssue(parsed.issues[0])}`);
  if (type === 'entry') checkSpan(fields);
}

/** Refuses an entry that ends before it starts; without both there is nothing to refuse. */
export function checkSpan(fields: { readonly start?: unknown; readonly end?: unknown }): void {
  const { start, end } = fields;
  if (typeof start === 'number' && typeof end === 'number' && end < start) {
    throw new CommandError('invalid', 'An entry can not end before it starts.', { reason: 'entry-end' });
  }
}
