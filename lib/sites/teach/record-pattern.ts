import { counters, recordId } from '../record-url';
import type { PrivateWords } from './private-words';

/** Where a kind of record lives on its site. */
export interface RecordPattern {
  /** Pattern for path, query and hash of every record of this kind. */
  readonly path: string;
  /** Whether what differs from record to record looks like an id, so that it may serve as a reference. */
  readonly hasId: boolean;
  /** The path in words a person understands: `/contacts/…`. */
  readonly shown: string;
}

const year = /^(?:19|20)\d\d$/;

/**
 * What the addresses of all records of one kind have in common: everything but ids, counters and words of the person.
 * undefined = the address names nothing (the front page of an application that keeps one address).
 */
export function recordPattern(url: URL, hidden: PrivateWords): RecordPattern | undefined {
  let hasId = false;
  const isId = (part: string, before: string) => {
    const yes = recordId.test(part) && !counters.test(before) && !year.test(part);
    hasId ||= yes;
    return yes;
  };
  const steps = (text: string) => {
    const parts = text.split('/');
    return parts.map((part, at) =>
      isId(part, parts[at - 1] ?? '') || hidden.in(decoded(part)) ? undefined : part,
    );
  };
  const pairs = (text: string) =>
    text.split(/[&;]/).flatMap((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return name !== '' && isId(value, name) ? [name] : [];
    });

  const path = steps(url.pathname);
  const query = pairs(url.search.slice(1));
  const [route = '', ...rest] = url.hash.slice(1).split('?');
  const isRoute = route.includes('/') || route.startsWith('!');
  const hash = isRoute ? steps(route) : [];
  const fields = isRoute ? pairs(rest.join('?')) : pairs(route);
  if (path.every((part) => part === '') && query.length + hash.length + fields.length === 0) return undefined;

  const any = '[^/?#&;]{1,200}';
  const stepped = (parts: readonly (string | undefined)[]) =>
    parts.map((part) => (part === undefined ? any : escaped(part))).join('/');
  const named = (names: readonly string[], start: string) =>
    names.map((name, at) => `${at === 0 ? start : ''}.{0,300}\\b${escaped(name)}=${any}`).join('');
  const pattern = [
    `^${stepped(path)}`,
    query.length > 0 ? named(query, '\\?') : '',
    hash.length > 0 ? `.{0,300}#${stepped(hash)}` : '',
    fields.length > 0 ? named(fields, hash.length > 0 ? '' : '.{0,300}#') : '',
    query.length + fields.length === 0 ? '(?:[/?#]|$)' : '',
  ].join('');
  const words = [...path, ...(hash.length > 0 ? ['#', ...hash] : [])];
  return {
    path: pattern,
    hasId,
    shown:
      words.map((part) => part ?? '…').join('/') +
      query
        .concat(fields)
        .map((name) => ` ${name}=…`)
        .join(''),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
