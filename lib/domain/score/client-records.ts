import { type AskRate, askDays, askRate } from './asks';
import { type AppliedPayment, type BilledInvoice, billedInvoices } from './billed-invoice';
import { type RatingSum, type ReadRating, ratingSum, readRatings } from './conduct';
import { dayNumber } from './day-number';
import type { DayValues } from './day-values';
import type { Decay } from './decay';
import { type Earnings, earnings, type WorkedTime, workedTime } from './effort';
import { allPayments, type Lateness, lateness } from './late';
import { type LoadRate, loadRate } from './load';
import { type Contact, contactOf } from './messages';
import { type ToneCount, toneCount } from './tone';
import type { ScoreClient, ScoreSettings } from './types';

/**
 * A client's records with dates, rates and payments read once, so that they can be measured on several days.
 * undefined = the list is absent, so unknown.
 */
export interface ClientRecords {
  readonly client: ScoreClient;
  readonly invoices: readonly BilledInvoice[] | undefined;
  readonly payments: readonly AppliedPayment[];
  readonly time: WorkedTime | undefined;
  readonly contact: Contact | undefined;
  /** Day from which contact is known. */
  readonly contactFrom: number;
  readonly asks: DayValues | undefined;
  readonly asksFrom: number | undefined;
  readonly ratings: readonly ReadRating[] | undefined;
}

/** What was counted on one day, before it is held against a reference. undefined = unknown. */
export interface Readings {
  readonly effort: Earnings | undefined;
  readonly late: Lateness | undefined;
  readonly asks: AskRate | undefined;
  readonly load: LoadRate | undefined;
  readonly tone: ToneCount | undefined;
  readonly conduct: RatingSum | undefined;
}

function firstActivity(
  client: ScoreClient,
  invoices: readonly BilledInvoice[] | undefined,
  contact: Contact | undefined,
): number | undefined {
  let first = contact?.first ?? Number.POSITIVE_INFINITY;
  for (const { issued } of invoices ?? []) first = Math.min(first, issued);
  for (const { on } of client.time ?? []) first = Math.min(first, dayNumber(on));
  for (const { on } of client.asks ?? []) first = Math.min(first, dayNumber(on));
  return first === Number.POSITIVE_INFINITY ? undefined : first;
}

/** Reads a client's lists once, for days from which `oldest` and what lies before it counts nothing any more. */
export function clientRecords(client: ScoreClient, settings: ScoreSettings, oldest: number): ClientRecords {
  const invoices = client.invoices && billedInvoices(client.invoices, settings);
  const contact = client.messages && contactOf(client.messages, settings, oldest);
  const asksSince = client.asksSince ?? client.since;
  return {
    client,
    invoices,
    payments: invoices ? allPayments(invoices) : [],
    time: client.time && workedTime(client.time, client.timeTrackedSince, settings, oldest),
    contact,
    contactFrom:
      client.messagesSince === undefined
        ? (contact?.first ?? Number.NEGATIVE_INFINITY)
        : dayNumber(client.messagesSince),
    asks: client.asks && askDays(client.asks, settings),
    ratings: client.ratings && readRatings(client.ratings),
    asksFrom: asksSince === undefined ? firstActivity(client, invoices, contact) : dayNumber(asksSince),
  };
}

/** Counts a client's records as known on day `asOf`. */
export function readingsOn(
  records: ClientRecords,
  settings: ScoreSettings,
  decay: Decay,
  asOf: number,
): Readings {
  const { invoices, payments, time, contact, ratings } = records;
  return {
    effort: earnings(time, invoices, decay, asOf),
    late: invoices && lateness(invoices, payments, decay, asOf),
    asks: records.asks && askRate(records.asks, records.asksFrom, decay, settings, asOf),
    load: contact && loadRate(contact, records.contactFrom, invoices, time, settings.benchRate, decay, asOf),
    tone: contact && !contact.toneUnseen ? toneCount(contact.tone, decay, asOf) : undefined,
    conduct: ratings && ratingSum(ratings, decay, asOf),
  };
}
