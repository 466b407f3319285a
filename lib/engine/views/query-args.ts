import * as v from 'valibot';
import { isId, type MemberId, type TagId } from '../../domain/ids';
import { aClient, aDate } from '../commands/arguments';
import { aReview } from '../commands/review';
import type { Queries, QueryName } from '../query-types';
import { weightsForm } from '../team-settings';

/** How many there are, or from which on. */
const aCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const aTag = v.custom<TagId>((value) => isId('tag', value), 'not a tag');
const aFactor = v.pipe(v.number(), v.minValue(0), v.maxValue(20));
const nothing = v.object({});

/** The arguments of every query. A page may be older or newer than the engine, so they are checked like any input. */
export const queryArgs: { readonly [N in QueryName]: v.GenericSchema<unknown, Queries[N]['args']> } = {
  page: v.object({ tabId: v.optional(v.pipe(v.number(), v.integer())) }),
  client: v.object({ clientId: aClient }),
  timeline: v.object({ clientId: aClient, limit: aCount }),
  clients: v.object({
    search: v.optional(v.string()),
    tags: v.optional(v.array(aTag)),
    sort: v.picklist(['name', 'score', 'worth', 'month', 'owed']),
    descending: v.optional(v.boolean()),
    offset: aCount,
    limit: aCount,
  }),
  tags: nothing,
  timesheet: v.object({
    from: aDate,
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(62)),
    memberId: v.optional(v.custom<MemberId>((value) => isId('member', value), 'not a member')),
    clientId: v.optional(aClient),
    rounded: v.optional(v.boolean()),
    limit: aCount,
  }),
  suggestions: v.object({ date: aDate }),
  agreement: v.object({ clientId: aClient }),
  workingFor: nothing,
  timer: nothing,
  wayBack: nothing,
  absences: nothing,
  focus: nothing,
  focusDay: v.object({ date: aDate }),
  clientNames: nothing,
  invoices: v.object({
    search: v.optional(v.string()),
    filter: v.picklist(['all', 'due', 'overdue', 'disputed', 'paid', 'written-off']),
    limit: aCount,
  }),
  status: nothing,
  settings: nothing,
  taughtRecipes: nothing,
  recipeMisses: nothing,
  records: v.object({
    clientId: aClient,
    type: v.picklist(['invoice', 'request', 'rating', 'interaction', 'entry']),
    limit: aCount,
  }),
  requests: v.object({ clientId: aClient, tabId: v.optional(v.pipe(v.number(), v.integer())) }),
  requestKey: v.object({ tabId: v.optional(v.pipe(v.number(), v.integer())) }),
  waiting: v.object({ clientId: v.optional(aClient) }),
  charges: nothing,
  team: nothing,
  ways: nothing,
  teamLog: nothing,
  feed: v.object({ clientId: v.optional(aClient), limit: aCount }),
  looking: v.object({ clientId: aClient }),
  reviews: nothing,
  sitting: v.object({ reviewId: aReview }),
  standing: v.object({ clientId: aClient, reviewId: v.optional(aReview) }),
  followups: v.object({ limit: aCount }),
  taxJar: v.object({ year: v.pipe(v.number(), v.integer(), v.minValue(1970), v.maxValue(2999)) }),
  margins: nothing,
  rises: nothing,
  scoreHistory: v.object({
    clientId: aClient,
    months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36)),
  }),
  whatIf: v.object({
    clientId: aClient,
    rate: v.optional(aFactor),
    mail: v.optional(aFactor),
    daysLate: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  }),
  weighed: v.object({ weights: weightsForm, limit: aCount }),
  ratings: v.object({ clientId: aClient }),
  unrated: v.object({ limit: aCount }),
  overview: v.object({ months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36)) }),
};
