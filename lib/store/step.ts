import { answer } from './run-transaction';

/**
 * A name for the state of a document after one commit, written to document and mirror with that commit. Where both bear the
 * same step, the mirror holds all that the document holds.
 */
export type Step = string;

const KEY: IDBValidKey = ['worthwhile', 'step'];

/** Gives each commit of one session its step. */
export function stepSource(): () => Step {
  const session = crypto.randomUUID();
  let count = 0;
  return () => `${session}:${++count}`;
}

export async function readStep(custom: IDBObjectStore): Promise<Step | undefined> {
  const value = await answer<unknown>(custom.get(KEY));
  return typeof value === 'string' ? value : undefined;
}

export async function putStep(custom: IDBObjectStore, step: Step): Promise<void> {
  await answer(custom.put(step, KEY));
}
