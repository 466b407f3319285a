import { normaliseAddress } from '../domain/mail-address';
import { oneLine } from './text-of';

export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

const bare = /[^\s<>()[\]\\,;:"']+@[^\s<>()[\]\\,;:"'/?#%]+/gu;

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
  let rest = text.slice(0, 10_000);
  for (let match = /<([^<>]+)>/.exec(rest); match !== null; match = /<([^<>]+)>/.exec(rest)) {
    const before = rest.slice(0, match.index).replace(/^[\s,;]+/, '');
    const quoted = before.search(/"(?:[^"\\]|\\.)*"\s*$/);
    const cut = lastComma(quoted < 0 ? before : before.slice(0, quoted));
    found.push(...parseBare(before.slice(0, cut)));
    const address = normaliseAddress(match[1] ?? '');
    if (address !== undefined) found.push({ address, name: cleanName(before.slice(cut), address) });
    rest = rest.slice(match.index + match[0].length);
  }
  found.push(...parseBare(rest));
  return found;
}

/** Where the name begins: behind the last comma that follows an address ("a@b, Last, First <c@d>"). */
function lastComma(text: string): number {
  const match = /^.*@[^\s,;]+\s*[,;]/u.exec(text);
  return match === null ? 0 : match[0].length;
}

function parseBare(text: string): Mailbox[] {
  return (text.match(bare) ?? []).flatMap((one) => {
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
