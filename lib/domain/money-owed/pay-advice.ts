import type { LatePattern } from '../score/types';

/** What follows from how a client pays. */
export type PayAdvice = 'plan-for-it' | 'invoice-earlier' | 'deposit' | 'ask-who-approves';

/**
 * The advice for how a client pays: who is late by policy stays so. A large one is planned for, a small one gets the
 * invoice earlier. Who pays now and then gives a deposit and gets smaller invoices more often; at a large one somebody
 * has to approve, so ask who. undefined = pays in time, or too few payments to say.
 */
export function payAdvice(
  pattern: LatePattern | null,
  size: 'solo' | 'small' | 'large' | undefined,
): PayAdvice | undefined {
  if (pattern === 'policy-late') return size === 'large' ? 'plan-for-it' : 'invoice-earlier';
  if (pattern === 'erratic-late') return size === 'large' ? 'ask-who-approves' : 'deposit';
  return undefined;
}
