/** A cell of an export. Numbers are written plainly, with a point. */
export type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula, also behind spaces or a control character. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/**
 * Comma-separated values (RFC 4180, CRLF, with the mark that spreadsheets know UTF-8 by). A text that a spreadsheet
 * would run as a formula gets an apostrophe in front, which makes it a text there (OWASP, CSV injection).
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
