import type { PersonRole } from './observation';

/**
 * What is known of one site, as data: bundled ones live in `lib/sites/recipes/`, taught ones are the same thing
 * stored in the book.
 * Selectors are CSS; `a >>> b` goes on inside the open shadow root of `a`. Patterns are sources of regular expressions (flags `iu`)
 * whose first group, or else whole match, is the value.
 */
export interface Recipe {
  readonly id: string;
  /** The site's own name, as settings shows it. */
  readonly name: string;
  /** The day the selectors were last seen to hold, YYYY-MM-DD. */
  readonly date: string;
  /** A = checked on a captured page, B = documented, or in a maintained public extension, C = seen in other code, unverified. */
  readonly evidence: 'A' | 'B' | 'C';
  readonly where: Where;
  /** The mailbox or login as the page shows it: the first that gives something. */
  readonly own?: readonly Take[];
  /** Further addresses that are ours on this page (all matches): never the client, never shown as own. */
  readonly ours?: readonly Take[];
  /** A pattern for names that mean the reader ("me", "я"): no name of anybody. */
  readonly me?: string;
  /** Pattern for URLs at which a record must be open: when no view is there, the page has changed and is `unclear`. */
  readonly record?: string;
  /** The first view that is open wins; when none is, nobody is on the page. */
  readonly views: readonly View[];
  /** How to make room for the dock; absent = it overlays the page. */
  readonly layout?: Layout;
  /** By a member, for their site: tried before the bundled ones, and given up where none of its views is open. */
  readonly taught?: true;
}

/** How a site makes room for the dock at its right edge: one CSS property of one element. */
export interface Layout {
  readonly selector: string;
  /** `width` becomes 100 % less the dock; the others become the dock's width. */
  readonly property: 'margin-right' | 'padding-right' | 'right' | 'width';
}

/** Everything that is given must hold. */
export interface Where {
  /** Host names; `*.example.com` is any host under example.com. Absent = any host (self-hosted applications). */
  readonly hosts?: readonly string[];
  /** Pattern for path, query and hash together. */
  readonly path?: string;
  /** A selector that only this application's pages match. */
  readonly page?: string;
  /** `all` = also in frames; else only in the top document of a tab. */
  readonly frames?: 'all';
}

export interface View {
  readonly kind: 'message' | 'record' | 'compose';
  /** Pattern for the whole URL. */
  readonly url?: string;
  /** Only while the keyboard focus is inside the scope: a draft beside an open thread. */
  readonly focused?: true;
  /** The active view; the first match in which `open` is found. Absent = the document. */
  readonly scope?: string;
  /** What marks an open record inside the scope. */
  readonly open: string;
  /** Only while `open` is there once: a list shows it many times. */
  readonly single?: true;
  readonly subject?: readonly Take[];
  readonly reference?: readonly Take[];
  readonly company?: readonly Take[];
  readonly phone?: readonly Take[];
  readonly people?: readonly PersonRule[];
  readonly messages?: MessageRule;
  /** The part of the scope in which a single address that is not ours is the client's, when the rules above find nobody. */
  readonly lone?: string;
}

/** How one value is read, from an element or from the scope. */
export interface Take {
  /** First to the closest ancestor that matches … */
  readonly up?: string;
  /** … then to the descendants that match (the first with a value counts), or the element itself. */
  readonly at?: string;
  /** Several descendants joined by a space, in this order. Instead of `at`. */
  readonly join?: readonly string[];
  /** An attribute's value. Instead of `read`. */
  readonly attr?: string;
  /** `text` (default), `value` of a form field, `next` = the text after it, `url` of the page. */
  readonly read?: 'text' | 'value' | 'next' | 'url';
  /** Descendants whose text does not count. */
  readonly drop?: string;
  readonly pattern?: string;
}

export interface PersonRule {
  readonly role: PersonRole;
  /** One element per person, or per list of people. */
  readonly each: string;
  /** Where the address is, as `a@b`, `Name <a@b>` or (not for from and requester) a list of them; default the element's text. */
  readonly address?: Take | readonly Take[];
  /** Where the name is, when not in front of the address. */
  readonly name?: Take | readonly Take[];
}

export interface MessageRule {
  /** One element per message: the message, or its sender's anchor. */
  readonly each: string;
  /** The message around the anchor (closest ancestor). */
  readonly box?: string;
  readonly newestFirst?: true;
  /** The message is ours when it matches this, whoever signed it. */
  readonly out?: string;
  /** As in a person rule. A message with a name alone is its sender's whose address stands elsewhere on the page. */
  readonly address?: Take | readonly Take[];
  readonly name?: Take | readonly Take[];
  /** The message's stable id on this site. */
  readonly reference?: Take | readonly Take[];
  /** The id counts within one mailbox: another mailbox has the same one for another message. */
  readonly inMailbox?: true;
  /** When it was written. */
  readonly at?: Take | readonly Take[];
  /** The text, inside the message; only its length and the names of phrases in it leave this room. */
  readonly body?: string;
  /** Quoted text and other parts of the body that the sender did not write now. */
  readonly quotes?: string;
}
