import type { ClientId, MemberId } from '../ids';
import type { FieldsOf } from '../records/schemas';

/** What one hour is worth, and from which day on. */
export type Rate = FieldsOf<'rate'>;

export interface RatedWork {
  readonly clientId: ClientId;
  readonly memberId: MemberId | undefined;
  readonly activity: string | undefined;
  /** YYYY-MM-DD the work was done on. */
  readonly date: string;
}

/**
 * The rate that counts for a piece of work: of those that fit and had begun by that day, the most exact (a client says
 * more than a member, a member more than an activity), then the one that began last. undefined = none fits.
 */
export function rateFor<R extends Rate>(rates: Iterable<R>, work: RatedWork): R | undefined {
  let best: R | undefined;
  for (const rate of rates) {
    if (rate.from > work.date || !fits(rate, work)) continue;
    if (!best || isBetter(rate, best)) best = rate;
  }
  return best;
}

/** Minor units for whole minutes at a rate, to the nearest unit. */
export function worthOf(minutes: number, rate: Pick<Rate, 'amount'>): number {
  return Math.round((minutes * rate.amount) / 60);
}

function fits(rate: Rate, { clientId, memberId, activity }: RatedWork): boolean {
  return (
    (rate.clientId === undefined || rate.clientId === clientId) &&
    (rate.memberId === undefined || rate.memberId === memberId) &&
    (rate.activity === undefined || sameActivity(rate.activity, activity))
  );
}

function sameActivity(a: string, b: string | undefined): boolean {
  return a.trim().toLowerCase() === b?.trim().toLowerCase();
}

function exactness({ clientId, memberId, activity }: Rate): number {
  return (clientId ? 4 : 0) + (memberId ? 2 : 0) + (activity === undefined ? 0 : 1);
}

/** Of two that are alike in everything the higher, so that the order of the records does not matter. */
function isBetter(a: Rate, b: Rate): boolean {
  const exact = exactness(a) - exactness(b);
  if (exact !== 0) return exact > 0;
  return a.from === b.from ? a.amount > b.amount : a.from > b.from;
}
