import { dayNumber, isoDate } from './day-number';
import type { ScoreClient, ScoreInvoice, ScoreMessage } from './types';

/** What could be otherwise. What is left out stays as it is recorded. */
export interface Supposed {
  /** Factor on what they pay: 1.5 = half as much again for every hour. */
  readonly rate?: number | undefined;
  /** Factor on the number of their messages, and on the time these take. */
  readonly mail?: number | undefined;
  /** Days after its due date on which every invoice is paid; 0 = on time. */
  readonly daysLate?: number | undefined;
}

/** Minutes that reading and answering one message is taken to cost; an assumption of ours, said where it is used. */
export const MINUTES_A_MESSAGE = 6;

/** A client's records as they would read if something were otherwise. Nothing is stored. */
export function suppose(client: ScoreClient, { rate = 1, mail = 1, daysLate }: Supposed): ScoreClient {
  const { invoices, time, messages } = client;
  const kept = messages && (mail === 1 ? messages : thinned(messages, mail));
  const minutes = time?.reduce((sum, entry) => sum + Math.max(0, entry.minutes), 0) ?? 0;
  const written = Math.min(minutes, (messages?.length ?? 0) * MINUTES_A_MESSAGE);
  const shorter = minutes > 0 ? (minutes - written + written * mail) / minutes : 1;
  return {
    ...client,
    invoices: invoices?.map((invoice) => paidLike(priced(invoice, rate), daysLate)),
    time: time?.map((entry) => ({
      ...entry,
      minutes: entry.minutes * shorter,
      accrued: entry.accrued === undefined ? undefined : entry.accrued * rate * shorter,
    })),
    messages: kept,
  };
}

function priced(invoice: ScoreInvoice, rate: number): ScoreInvoice {
  if (rate === 1) return invoice;
  return {
    ...invoice,
    amount: invoice.amount * rate,
    credited: (invoice.credited ?? 0) * rate,
    paid: invoice.paid?.map(({ on, amount }) => ({ on, amount: amount * rate })),
  };
}

/** The whole invoice paid so many days after it was due; what was written off then never was. */
function paidLike(invoice: ScoreInvoice, daysLate: number | undefined): ScoreInvoice {
  if (daysLate === undefined) return invoice;
  const { writtenOff: _, ...rest } = invoice;
  const amount = invoice.amount - (invoice.credited ?? 0);
  return { ...rest, paid: [{ on: isoDate(dayNumber(invoice.due) + daysLate), amount }] };
}

/** So many of the messages, evenly from the whole time, whatever order they come in. */
function thinned(messages: readonly ScoreMessage[], factor: number): ScoreMessage[] {
  const day = ({ on, at }: ScoreMessage) => `${on ?? at ?? ''}`;
  const inOrder = [...messages].sort((a, b) => (day(a) < day(b) ? -1 : 1));
  return inOrder.flatMap((message, i) =>
    Array.from({ length: Math.floor((i + 1) * factor) - Math.floor(i * factor) }, () => message),
  );
}
