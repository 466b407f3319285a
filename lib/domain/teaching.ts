import * as v from 'valibot';
import { schemas } from './records/schemas';

/** What a page that is being taught reports to the sidebar beside it. A page could forge it: it is only ever a proposal. */
export type Teaching = v.InferOutput<typeof teaching>;

/** What a person points at, in this order. */
export type TeachStep = 'name' | 'address';

const short = v.pipe(v.string(), v.maxLength(500));

const teaching = v.variant('state', [
  v.object({
    state: v.literal('pointing'),
    step: v.picklist(['name', 'address']),
    /** Why what was pointed at last can not be taken. */
    wrong: v.optional(v.picklist(['no-name', 'no-address', 'several', 'no-selector'])),
  }),
  v.object({
    state: v.literal('preview'),
    /** The recipe for records like this one; its date and evidence are the sidebar's to say. */
    draft: v.pick(schemas.recipe, ['site', 'path', 'frames', 'record', 'views']),
    /** Whom it finds on this page. */
    found: v.object({ name: short, address: short }),
    /** Where records like this one live, to be read: `/contacts/…`; undefined = everywhere on the site. */
    place: v.optional(short),
    /** Whether it rests on the place of things on the page, which changes soon. */
    fragile: v.boolean(),
  }),
  v.object({ state: v.literal('left') }),
]);

const message = v.object({ teaching });

/** What a content script said about its lesson; undefined = it is something else. */
export function parseTeaching(value: unknown): Teaching | undefined {
  const parsed = v.safeParse(message, value);
  return parsed.success ? parsed.output.teaching : undefined;
}
