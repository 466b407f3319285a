import * as v from 'valibot';

/** What is wrong with a value, in one line: where, and what was expected. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`;
}
