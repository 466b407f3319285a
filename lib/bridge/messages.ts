import * as v from 'valibot';
import type { Observation } from '../domain/observation';
import { SIGNAL_KINDS } from '../domain/signals/signal';
import type { BridgeError } from './contract';

const id = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(40));

/** What a page may say to the engine over its port. The arguments are checked by the command or view they go to. */
export const pageMessage = v.variant('t', [
  v.object({ t: v.literal('watch'), id, name, args: v.record(v.string(), v.unknown()) }),
  v.object({ t: v.literal('unwatch'), id }),
  v.object({ t: v.literal('send'), id, name, args: v.record(v.string(), v.unknown()) }),
]);
export type PageMessage = v.InferOutput<typeof pageMessage>;

/** What the engine says to a page. */
export type EngineMessage =
  /** The first word on a new line: the engine is there. */
  | { readonly t: 'hello' }
  /** Before the first word: why there is no engine yet. The line stays, and hello may follow at any time. */
  | { readonly t: 'waiting'; readonly error: BridgeError }
  | { readonly t: 'result'; readonly id: number; readonly result: unknown }
  | { readonly t: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly t: 'failed'; readonly id: number; readonly error: BridgeError };

const short = v.pipe(v.string(), v.maxLength(500));
const role = v.picklist(['from', 'to', 'cc', 'reply-to', 'requester']);

const kind = v.picklist(SIGNAL_KINDS);

/** A read message: every part is a number, a word of ours or an id. A text has no place here. */
const readMessage = v.object({
  reference: v.optional(v.pipe(v.string(), v.maxLength(300))),
  inMailbox: v.optional(v.literal(true)),
  direction: v.picklist(['in', 'out']),
  sender: v.optional(v.pipe(v.string(), v.maxLength(320))),
  at: v.optional(v.pipe(v.number(), v.integer())),
  words: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
  signals: v.pipe(
    v.array(
      v.object({
        kind,
        phrase: v.pipe(v.string(), v.regex(/^[a-z-]{2,8}\.[a-z_]{4,10}\.[a-z]{1,12}$/)),
        yields: v.optional(v.pipe(v.array(kind), v.maxLength(8))),
      }),
    ),
    v.maxLength(80),
  ),
});

/** What a content script may say: an observation, nothing else. A page could forge one, so it is only ever a hint. */
export const hintMessage = v.object({
  recipe: v.pipe(v.string(), v.maxLength(60)),
  recipeDate: v.pipe(v.string(), v.maxLength(10)),
  view: v.picklist(['message', 'record', 'compose', 'none', 'unclear']),
  own: v.optional(v.pipe(v.string(), v.maxLength(320))),
  subject: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  people: v.pipe(
    v.array(v.object({ address: v.pipe(v.string(), v.maxLength(320)), name: short, role })),
    v.maxLength(200),
  ),
  client: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  company: v.optional(short),
  phone: v.optional(v.pipe(v.string(), v.maxLength(100))),
  reference: v.optional(short),
  direction: v.optional(v.picklist(['in', 'out'])),
  words: v.optional(v.number()),
  messages: v.optional(v.pipe(v.array(readMessage), v.maxLength(30))),
  outline: v.optional(v.pipe(v.string(), v.maxLength(40_000))),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** The observation in a hint, or undefined when it is not one. */
export function parseHint(value: unknown): Observation | undefined {
  const parsed = v.safeParse(hintMessage, value);
  return parsed.success ? (parsed.output as Observation) : undefined;
}
