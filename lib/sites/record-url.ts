/** Numbers in these places count pages and filters, not records. */
const counters =
  /^(?:page|p|offset|start|limit|per_?page|size|sort|order|tab|lang|v|ver|year|month|day|t|ts|_)$/i;
const id = /^(?:\d{1,20}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}|(?=\D*\d)[0-9a-z_-]{12,64})$/i;

/**
 * The stable reference of a record from its URL: the path with the parts of query and hash that look like an id.
 * undefined = nothing in the URL looks like the id of one record, so it may be a list, a menu or an article.
 */
export function recordReference(url: URL): string | undefined {
  const hash = url.hash.replace(/^#!?/, '');
  const path = [...url.pathname.split('/'), ...hash.split(/[?&/]/).filter((part) => !part.includes('='))];
  const inPath = path.some(
    (part, at) => id.test(part) && !counters.test(path[at - 1] ?? '') && !isDate(path, at),
  );
  const query = new URLSearchParams(
    `${url.search.slice(1)}&${hash
      .split(/[?&/]/)
      .filter((part) => part.includes('='))
      .join('&')}`,
  );
  const ids = [...query].filter(([key, value]) => !counters.test(key) && id.test(value));
  if (!inPath && ids.length === 0) return undefined;
  const parts = ids.map(([key, value]) => `${key}=${value}`).sort();
  return [url.pathname, ...path.slice(url.pathname.split('/').length), ...parts]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 300);
}

/** `/2026/05/a-title` dates an article. */
function isDate(path: readonly string[], at: number): boolean {
  const year = /^(?:19|20)\d\d$/;
  return year.test(path[at] ?? '') || (year.test(path[at - 1] ?? '') && /^\d\d?$/.test(path[at] ?? ''));
}
