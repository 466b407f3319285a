import * as v from 'valibot';
import type { ChannelEnd } from '../channel';

const LONGEST = 500;

const schema = v.variant('end', [
  v.object({ end: v.literal('closed') }),
  v.object({
    end: v.picklist(['lost', 'refused', 'abused']),
    message: v.pipe(v.string(), v.maxLength(LONGEST)),
  }),
]);

/** The text by which the end of a channel tells the other why; frames are bytes, so no frame looks like it. */
export function writeEndNote(reason: ChannelEnd): string {
  return JSON.stringify(
    reason.kind === 'closed'
      ? { end: 'closed' }
      : { end: reason.kind, message: reason.message.slice(0, LONGEST) },
  );
}

/** What the other side said by ending; undefined when it is no such note. */
export function readEndNote(text: string): ChannelEnd | undefined {
  if (text.length > 2 * LONGEST) return undefined;
  let note: unknown;
  try {
    note = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(schema, note);
  if (!parsed.success) return undefined;
  const said = parsed.output;
  return said.end === 'closed' ? { kind: 'closed' } : { kind: said.end, message: said.message };
}
