import * as v from 'valibot';
import type { Id, RecordType } from '../ids';
import { RATING_ITEMS } from '../score/types';
import { currency, flag, idOf, instant, isoDate, line, minor, text, zone } from './fields';
import { hostPattern, pattern, takes, view } from './recipe-fields';
import { reviewSchemas } from './review-schemas';

const optional = v.optional;
const clientId = idOf('client');
const phraseIds = v.array(v.pipe(v.string(), v.maxLength(40)));

/**
 * The fields of every record type (besides id, createdAt, createdBy, deletedAt). One table, so that a new stored
 * field is one line here and a new record type one block. Unknown fields of a newer version pass through untouched.
 */
export const schemas = {
  member: v.looseObject({
    name: line,
    colour: optional(line),
    role: optional(v.picklist(['owner', 'member'])),
  }),
  client: v.looseObject({
    name: v.pipe(line, v.minLength(1)),
    kind: optional(v.picklist(['person', 'company'])),
    status: optional(v.picklist(['lead', 'active', 'paused', 'ended'])),
    tier: optional(v.picklist(['key', 'normal', 'small', 'future'])),
    size: optional(v.picklist(['solo', 'small', 'large'])),
    industry: optional(line),
    owner: optional(idOf('member')),
    currency: optional(currency),
    /** Minor units per hour. */
    hourlyRate: optional(minor),
    /** Minor units a year: the most this client could ever bring. */
    potentialAnnual: optional(minor),
    /** Days from issue to due. */
    paymentTerms: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
    contractEnd: optional(isoDate),
    /** Days before its end at which a contract must be given up. */
    noticeDays: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
    /** What was agreed about hours; absent = by the hour. */
    billing: optional(v.picklist(['hourly', 'fixed', 'retainer'])),
    /** Minor units for everything that was agreed. */
    fixedFee: optional(minor),
    /** Whole minutes a month that are paid for beforehand, from that month on. */
    retainerMinutes: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000))),
    retainerFrom: optional(isoDate),
    /** How long unused minutes are kept: not at all, into the next month, always. */
    retainerCarry: optional(v.picklist(['none', 'month', 'always'])),
    /** How time is rounded where it is shown for billing: whole minutes, which way, and of what. */
    roundTo: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
    roundMode: optional(v.picklist(['up', 'nearest'])),
    roundPer: optional(v.picklist(['entry', 'day'])),
    /** Percent off the rate, as long as no invoice due from `discountFrom` on is later than `discountDays`. */
    discount: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
    discountFrom: optional(isoDate),
    discountDays: optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
    banner: optional(line),
    since: optional(isoDate),
    mergedInto: optional(clientId),
  }),
  contact: v.looseObject({
    clientId,
    name: line,
    nickname: optional(line),
    salutation: optional(line),
    role: optional(line),
    phone: optional(line),
    language: optional(line),
    optOut: optional(flag),
  }),
  tag: v.looseObject({ name: v.pipe(line, v.minLength(1)), colour: optional(line) }),
  note: v.looseObject({ clientId, text, pinned: optional(flag) }),
  entry: v.looseObject({
    clientId,
    memberId: idOf('member'),
    start: instant,
    /** Absent while the timer runs. */
    end: optional(instant),
    zone,
    activity: optional(line),
    billable: optional(flag),
    inScope: optional(flag),
    note: optional(text),
    source: optional(v.picklist(['manual', 'timer', 'suggested', 'pomodoro', 'import'])),
    invoiceId: optional(idOf('invoice')),
    /** Number of an invoice that was written elsewhere. */
    billedAs: optional(line),
    /** What was running when this began: the way back. */
    interrupted: optional(idOf('entry')),
  }),
  interaction: v.looseObject({
    clientId,
    contactId: optional(idOf('contact')),
    at: instant,
    channel: v.picklist(['email', 'phone', 'meeting', 'chat']),
    direction: v.picklist(['in', 'out']),
    words: optional(v.number()),
    hostile: optional(v.picklist(['none', 'suggested', 'confirmed', 'dismissed'])),
    /** The conversation it is part of, as a salted hash. */
    reference: optional(line),
    /** Ids of the phrases that were found in its text. */
    phrases: optional(phraseIds),
    /** A person said that it wants no answer. */
    noReply: optional(flag),
  }),
  request: v.looseObject({
    clientId,
    on: isoDate,
    kind: v.picklist(['discount', 'scope', 'free_work', 'refund', 'dispute', 'chargeback', 'rush']),
    /** Absent: declared by a person. */
    found: optional(v.picklist(['suggested', 'confirmed', 'dismissed'])),
    answer: optional(v.picklist(['refused', 'granted', 'change-order'])),
    changeOrderPaid: optional(flag),
    amount: optional(minor),
    /** Of `amount` and `orderPrice`; absent = the client's. */
    currency: optional(currency),
    note: optional(text),
    /** Where a change order stands, and what it costs (minor units). */
    order: optional(v.picklist(['draft', 'sent', 'accepted', 'declined'])),
    orderPrice: optional(minor),
    /** Where it was found: the message and its conversation as salted hashes, and the ids of the phrases. */
    message: optional(line),
    reference: optional(line),
    phrases: optional(phraseIds),
  }),
  invoice: v.looseObject({
    clientId,
    number: line,
    issued: isoDate,
    due: isoDate,
    /** Net of tax, minor units of `currency`. */
    amount: minor,
    currency,
    credited: optional(minor),
    writtenOff: optional(isoDate),
    disputed: optional(flag),
  }),
  payment: v.looseObject({ clientId, invoiceId: idOf('invoice'), on: isoDate, amount: minor }),
  rating: v.looseObject({
    clientId,
    memberId: idOf('member'),
    on: isoDate,
    /** Conduct: 1 good to 5 bad. Fit, and how satisfied the client said they are: 1 badly to 5 well. */
    item: v.picklist([...RATING_ITEMS, 'fit', 'satisfaction']),
    value: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
    /** The rater lets teammates see that it was them. */
    named: optional(flag),
  }),
  /** What an hour costs from a day on; what is absent (client, member, activity) it says of all of them. */
  rate: v.looseObject({
    clientId: optional(clientId),
    memberId: optional(idOf('member')),
    activity: optional(line),
    from: isoDate,
    /** Minor units of `currency` per hour. */
    amount: minor,
    currency,
  }),
  /** A site recipe taught by a member; `taughtRecipe` makes it one that runs. */
  recipe: v.looseObject({
    /** Host name of the pages it is for; `*.example.com` is any host under example.com. */
    site: hostPattern,
    /** Pattern for path, query and hash together: which pages of the site. Absent = all of them. */
    path: optional(pattern),
    /** Also in frames inside a page. */
    frames: optional(flag),
    name: v.pipe(line, v.minLength(1)),
    /** What kind of record its pages show, in the site's own word ("contact", "ticket"). */
    recordType: optional(line),
    /** The day it last recognised a page, YYYY-MM-DD. */
    date: isoDate,
    /** A = it has recognised the page again after a reload and a second record of its kind, C = not tried yet. */
    evidence: v.picklist(['A', 'C']),
    disabled: optional(flag),
    own: optional(takes),
    ours: optional(takes),
    /** Pattern for URLs at which a record must be open: nobody found there counts as a miss. */
    record: optional(pattern),
    views: v.pipe(v.array(view), v.minLength(1), v.maxLength(8)),
  }),
  ...reviewSchemas,
} as const satisfies Record<RecordType, v.GenericSchema>;

/** What every record has besides its fields. */
export interface RecordBirth<T extends RecordType> {
  readonly id: Id<T>;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly createdBy: Id<'member'>;
  /** Epoch ms; a deleted record stays stored, so that an edit elsewhere loses nothing. */
  readonly deletedAt?: number | undefined;
}

type KnownKeys<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** The fields of a record type, without the open index of unknown ones. */
export type FieldsOf<T extends RecordType> = KnownKeys<v.InferOutput<(typeof schemas)[T]>>;
export type RecordOf<T extends RecordType> = RecordBirth<T> & FieldsOf<T>;
export type ChangesOf<T extends RecordType> = { [K in keyof FieldsOf<T>]?: FieldsOf<T>[K] | undefined };

/** Record types that belong to one client through `clientId`. */
export const ofClient = [
  'contact',
  'note',
  'entry',
  'interaction',
  'request',
  'invoice',
  'payment',
  'rating',
  'decision',
  'chance',
  'followup',
  'parting',
] as const;
export type OfClient = (typeof ofClient)[number];

/** Record types that live in the ledger of the year they start in; the others live in the book. */
export const inLedger = ['entry', 'interaction'] as const;
export type InLedger = (typeof inLedger)[number];
