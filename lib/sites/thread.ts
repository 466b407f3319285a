import { mailboxKey } from '../domain/mail-address';
import type { MessageRule } from '../domain/recipe';
import { find } from './find';
import { type People, senderOf } from './people';
import { linesOf } from './text-of';

/** One message of an open thread. */
export interface ThreadMessage {
  /** What the rule found: the message, or its sender's anchor. */
  readonly anchor: Element;
  /** The message around it. */
  readonly box: Element;
  /** The sender's; undefined = not shown. */
  readonly address: string | undefined;
  readonly direction: 'in' | 'out';
}

/** The messages of a view, oldest first; their senders are added to the people. */
export function readThread(
  rule: MessageRule,
  scope: ParentNode,
  url: string,
  people: People,
  ours: readonly string[],
): ThreadMessage[] {
  const mine = new Set(ours.map(mailboxKey));
  const anchors = find(scope, rule.each);
  if (rule.newestFirst) anchors.reverse();
  return anchors.map((anchor) => {
    const box = (rule.box === undefined ? null : anchor.closest(rule.box)) ?? anchor;
    const sender = senderOf(anchor, rule, people, url);
    if (sender !== undefined) people.add(sender);
    const out =
      (rule.out !== undefined && box.matches(rule.out)) ||
      (sender !== undefined && mine.has(mailboxKey(sender.address)));
    return { anchor, box, address: sender?.address, direction: out ? 'out' : 'in' };
  });
}

/** Where the text of a message stands; undefined = it is folded, or the rule does not know. */
export function bodyOf({ box }: ThreadMessage, { body }: MessageRule): Element | undefined {
  return (body === undefined ? null : box.querySelector(body)) ?? undefined;
}

/** What the sender wrote now: without the parts that quote, and without lines marked as quoted. */
export function ownText(body: Element, quotes: string | undefined): string {
  return linesOf(body, quotes).replace(/^[^\S\n]*>.*$/gm, '');
}
