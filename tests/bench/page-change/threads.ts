import { CLIENT_THREADS } from '../../fixtures/mail/client-threads';
import type { SeededClient } from '../workspace/large-workspace';

export interface BenchThread {
  readonly id: string;
  readonly subject: string;
  /** The one client it is with. */
  readonly client: Pick<SeededClient, 'name' | 'address'>;
}

/** Threads of the fixture that are with one person each, and a client for each of them. */
export const THREADS: readonly BenchThread[] = CLIENT_THREADS.flatMap((thread) => {
  const [address, ...others] = thread.with;
  if (address === undefined || others.length > 0) return [];
  const domain = address.slice(address.indexOf('@') + 1);
  const client = { name: `Client of ${domain}`, address };
  return [{ id: thread.id, subject: thread.subject, client }];
}).filter(({ client }, place, all) => all.findIndex((other) => other.client.name === client.name) === place);
