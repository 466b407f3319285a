import * as v from 'valibot';
import { CommandError } from './command-error';
import { describeIssue } from './describe-issue';

/** Arguments in the form that `schema` gives them. Throws a `CommandError` that says what is wrong with them. */
export function parseArgs<T>(schema: v.GenericSchema<unknown, T>, args: unknown): T {
  const parsed = v.safeParse(schema, args);
  if (!parsed.success) throw new CommandError('invalid', describeIssue(parsed.issues[0]));
  return parsed.output;
}
