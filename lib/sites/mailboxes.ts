import { normaliseAddress } from '../domain/mail-address';
import { oneLine } from './text-of';

export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

/** With limits, so that no long text without an address takes long. */
const bare = /[^\s@<>()[\]\\,;:"']{1,64}@[^\s@<>()[\]\\,;:"'/?#%]{1,253}/gu;

/** One mailbox: `a@b`, or `Name <a@b>` where everything in front of the last `<` is the name, another address too. */
export function parseMailbox(text: string): Mailbox | undefined {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  if (open >= 0 && close > open) {
    const address = normaliseAddress(text.slice(open + 1, close));
    if (address !== undefined) return { address, name: cleanName(text.slice(0, open), address) };
  }
  const [first] = parseBare(text);
  return first;
}

/** All mailboxes of a header or field: `"Last, First" <a@b>, c@d; Name <e@f>`. */
export function parseMailboxes(text: string): Mailbox[] {
  const found: Mailbox[] = [];
  let rest = text.slice(0, 4_000);
  for (
    let match = /<([^<>]+)>/.exec(rest);
    match !== null && found.length < 60;
    match = /<([^<>]+)>/.exec(rest)
  ) {
    const before = rest.slice(0, match.index).replace(/^[\s,;]+/, '');
    // A quoted name may hold commas and addresses; it is short.
    const tail = before.slice(-400);
    const quote = tail.search(/"(?:[^"\\]|\\.)*"\s*$/);
    const cut = nameStart(quote < 0 ? before : before.slice(0, before.length - tail.length + quote));
    found.push(...parseBare(before.slice(0, cut)));
    const address = normaliseAddress(match[1] ?? '');
    if (address !== undefined) found.push({ address, name: cleanName(before.slice(cut), address) });
    rest = rest.slice(match.index + match[0].length);
  }
  found.push(...parseBare(rest));
  return found;
}

/** Where the name begins: behind the first comma after the last address ("a@b, Last, First <c@d>"). */
function nameStart(text: string): number {
  const at = text.lastIndexOf('@');
  const comma = at < 0 ? -1 : text.slice(at).search(/[,;]/);
  return comma < 0 ? 0 : at + comma + 1;
}

function parseBare(text: string): Mailbox[] {
  return (text.match(bare) ?? []).slice(0, 60).flatMap((one) => {
    const address = normaliseAddress(one.replace(/\.+$/, ''));
    return address === undefined ? [] : [{ address, name: '' }];
  });
}

/** A display name without the quotes of a header; '' when it only repeats the address. */
export function cleanName(raw: string, address: string): string {
  const line = oneLine(raw.replace(/^[\s,;]+/, ''), 200);
  const unquoted = /^"(.*)"$/.exec(line)?.[1]?.replace(/\\(.)/g, '$1') ?? line;
  const name = unquoted.trim();
  return normaliseAddress(name) === address ? '' : name;
}
