import * as v from 'valibot';
import type { MessageRule, PersonRule, Take, View } from '../recipe';
import { isSafePattern } from '../safe-pattern';

/** The pieces that a taught recipe is made of: `lib/domain/recipe.ts` says what they mean. */

const optional = v.exactOptional;
const address = /[^\s"'=[\]()*^$~|<>]+@[^\s"'=[\]()*^$~|<>]+\.[\p{L}\d]{2,}/u;

export const hostPattern = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, 'a host name: crm.bakery.example or *.bakery.example'),
);

/** A CSS selector. One that holds an address would find one client only, and carry them to every page of the site. */
const selector = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(300),
  v.check((text) => !address.test(text), 'a selector must not hold the address of a person'),
);

export const pattern = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(300),
  v.check((text) => !address.test(text), 'a pattern must not hold the address of a person'),
  v.check(isSafePattern, 'a pattern without repeated groups, back-references or look-behind'),
);

const take: v.GenericSchema<unknown, Take> = v.object({
  up: optional(selector),
  at: optional(selector),
  join: optional(v.pipe(v.array(selector), v.maxLength(6))),
  attr: optional(v.pipe(v.string(), v.regex(/^[\w:-]{1,60}$/))),
  read: optional(v.picklist(['text', 'value', 'next', 'url'])),
  drop: optional(selector),
  pattern: optional(pattern),
});
export const takes = v.pipe(v.array(take), v.maxLength(8));
const oneOrMore = v.union([take, takes]);

const person: v.GenericSchema<unknown, PersonRule> = v.object({
  role: v.picklist(['from', 'to', 'cc', 'reply-to', 'requester']),
  each: selector,
  address: optional(oneOrMore),
  name: optional(oneOrMore),
});

const messages: v.GenericSchema<unknown, MessageRule> = v.object({
  each: selector,
  box: optional(selector),
  newestFirst: optional(v.literal(true)),
  out: optional(selector),
  address: optional(oneOrMore),
  name: optional(oneOrMore),
  reference: optional(oneOrMore),
  inMailbox: optional(v.literal(true)),
  at: optional(oneOrMore),
  body: optional(selector),
  quotes: optional(selector),
});

export const view: v.GenericSchema<unknown, View> = v.object({
  kind: v.picklist(['message', 'record', 'compose']),
  url: optional(pattern),
  focused: optional(v.literal(true)),
  scope: optional(selector),
  open: selector,
  single: optional(v.literal(true)),
  subject: optional(takes),
  reference: optional(takes),
  company: optional(takes),
  phone: optional(takes),
  people: optional(v.pipe(v.array(person), v.maxLength(12))),
  messages: optional(messages),
  lone: optional(selector),
});
