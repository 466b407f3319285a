import type { ClientId, PaymentId } from '../../../lib/domain/ids';
import type { Money } from '../../../lib/domain/money';
import { useQuery } from '../../model/use-query';

export interface PaymentView {
  readonly id: PaymentId;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly amount: Money;
  /** The number of its invoice. */
  readonly number: string;
}

/** So many of the newest events are looked through for payments. */
const lookedThrough = 2000;

/** The payments of a client, newest first; undefined until they are known. The timeline is where they are listed. */
export function usePayments(clientId: ClientId): readonly PaymentView[] | undefined {
  const found = useQuery('timeline', { clientId, limit: lookedThrough });
  return found?.items.flatMap(({ id, type, at, facts }) => {
    const { amount, currency, number } = facts;
    if (type !== 'payment' || typeof amount !== 'number' || typeof currency !== 'string') return [];
    return [
      {
        id: id as PaymentId,
        // A payment has a calendar date; the timeline gives that day's midnight in UTC.
        on: new Date(at).toISOString().slice(0, 10),
        amount: { minor: amount, currency },
        number: String(number ?? ''),
      },
    ];
  });
}
