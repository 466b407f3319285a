/** Numbers in these places count pages and say which list it is, not which record. */
export const counters =
  /^(?:page|p|offset|start|limit|per_?page|size|sort|order|tab|lang|v|ver|year|month|day|t|ts|_|category|cat|folder(?:_?id)?|filters?|queues?|labels?|tags?|pipelines?|boards?|custom-?view)$/i;
/** What identifies one record in a part of a URL. */
export const recordId =
  /^(?:(?!0+$)\d{1,20}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}|(?=\D*\d)[0-9a-z_-]{12,64})$/i;
const year = /^(?:19|20)\d\d$/;

/**
 * The stable reference of a record from its URL: path and hash without what only filters, so far as they hold something like an id.
 * undefined = nothing in the URL looks like the id of one record, so it may be a list, a menu or an article ("/2026/05/a-title").
 */
export function recordReference(url: URL): string | undefined {
  // "/a/1", "?id=2&page=3" and "#/b/4" alike become a, 1, id, 2, page, 3, b, 4.
  const parts = (url.pathname + url.search + url.hash).split(/[/?&#=!;]+/);
  const ids = parts.flatMap((part, at) => {
    const before = parts[at - 1] ?? '';
    return recordId.test(part) && !counters.test(before) && !year.test(part) && !year.test(before)
      ? [`${before}=${part}`]
      : [];
  });
  return ids.length === 0 ? undefined : `${url.pathname} ${ids.join(' ')}`.slice(0, 300);
}
