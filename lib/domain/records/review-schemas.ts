import * as v from 'valibot';
import { RAISE_FACTORS, REVIEW_STEPS } from '../review/steps';
import { currency, idOf, instant, isoDate, line, minor, text } from './fields';

const optional = v.optional;
const clientId = idOf('client');
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** The records of reviews and of what follows from them, of costs and of the tax jar: a part of the table of all schemas. */
export const reviewSchemas = {
  /** A sitting in which clients are gone through, in the order that was fixed when it began. */
  review: v.looseObject({
    on: isoDate,
    cadence: v.picklist(['monthly', 'quarterly']),
    clients: v.pipe(v.array(clientId), v.minLength(1), v.maxLength(1000)),
    finished: optional(instant),
  }),
  /** What a person decided about a client, with what was known then. */
  decision: v.looseObject({
    clientId,
    reviewId: optional(idOf('review')),
    on: isoDate,
    step: v.picklist(REVIEW_STEPS),
    /** With a raise: by how much. */
    factor: optional(v.picklist(RAISE_FACTORS)),
    /** What the ladder suggested, as its key. */
    suggested: line,
    reason: text,
    score: percent,
    friction: percent,
    worth: percent,
    grade: v.picklist(['A', 'B', 'C', 'D']),
    /** Of a month of the year before: minutes taken, and income in minor units of `currency`. */
    minutes: v.pipe(v.number(), v.minValue(0)),
    income: minor,
    currency,
  }),
  /** One of a series of chances: what happened, and what must not happen again. */
  chance: v.looseObject({ clientId, on: isoDate, what: text, decisionId: optional(idOf('decision')) }),
  followup: v.looseObject({
    clientId,
    due: isoDate,
    text: v.pipe(line, v.minLength(1)),
    done: optional(isoDate),
    decisionId: optional(idOf('decision')),
    partingId: optional(idOf('parting')),
  }),
  /** How a client is left: told on, gone on, and what is offered. */
  parting: v.looseObject({
    clientId,
    noticeOn: isoDate,
    lastDay: isoDate,
    milestone: optional(line),
    alternatives: optional(text),
    handover: optional(text),
    /** Minor units of `currency`, offered back. */
    refund: optional(minor),
    currency,
  }),
  /** What an hour of a member costs us from a day on. */
  cost: v.looseObject({ memberId: idOf('member'), from: isoDate, amount: minor, currency }),
  /** A cost that lessens the profit of a tax period, or money that was put aside for it. */
  jar: v.looseObject({
    kind: v.picklist(['cost', 'aside']),
    /** `2026-1` to `2026-4`. */
    period: v.pipe(v.string(), v.regex(/^\d{4}-[1-4]$/)),
    on: isoDate,
    amount: minor,
    currency,
    note: optional(line),
  }),
} as const;
