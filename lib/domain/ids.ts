/** Typed record ids: `<prefix>_<random>`. A `ClientId` can not be passed where a `TagId` is meant. */
const prefixes = {
  member: 'mem',
  client: 'cli',
  contact: 'con',
  tag: 'tag',
  note: 'not',
  entry: 'ent',
  interaction: 'int',
  request: 'req',
  invoice: 'inv',
  payment: 'pay',
  rating: 'rat',
  rate: 'rte',
  recipe: 'rcp',
  review: 'rev',
  decision: 'dec',
  chance: 'cha',
  followup: 'fol',
  parting: 'par',
  cost: 'cst',
  jar: 'jar',
} as const;

export type RecordType = keyof typeof prefixes;

declare const idOf: unique symbol;
export type Id<T extends RecordType> = string & { readonly [idOf]: T };

export type MemberId = Id<'member'>;
export type ClientId = Id<'client'>;
export type ContactId = Id<'contact'>;
export type TagId = Id<'tag'>;
export type NoteId = Id<'note'>;
export type EntryId = Id<'entry'>;
export type InteractionId = Id<'interaction'>;
export type RequestId = Id<'request'>;
export type InvoiceId = Id<'invoice'>;
export type PaymentId = Id<'payment'>;
export type RatingId = Id<'rating'>;
export type RecipeId = Id<'recipe'>;
export type ReviewId = Id<'review'>;
export type DecisionId = Id<'decision'>;
export type FollowupId = Id<'followup'>;

/** Makes an id from a random part (the caller brings the randomness: at least 16 characters of [0-9a-z]). */
export function makeId<T extends RecordType>(type: T, random: string): Id<T> {
  return `${prefixes[type]}_${random}` as Id<T>;
}

/** True when `value` has the form of an id of this record type. */
export function isId<T extends RecordType>(type: T, value: unknown): value is Id<T> {
  return (
    typeof value === 'string' &&
    value.startsWith(`${prefixes[type]}_`) &&
    /^[a-z]{3}_[0-9A-Za-z-]{1,64}$/.test(value)
  );
}
