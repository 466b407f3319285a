/** Where a field may end. */
const NEWLINE = '\n';

/**
 * Reads comma-separated values as RFC 4180 has them: fields may be quoted, a quote inside is doubled, lines end with LF
 * or CRLF. Throws an error with the line on anything else. An empty last line is not a row.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      const [value, next] = quotedField(text, at, line);
      field = value;
      line += value.split(NEWLINE).length - 1;
      at = next;
    } else {
      const [value, next] = plainField(text, at, line);
      field = value;
      at = next;
    }
    row.push(field);
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text.startsWith('\r\n', at)) at += 1;
    at += 1;
    line += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function plainField(text: string, start: number, line: number): [value: string, next: number] {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== NEWLINE) end += 1;
  const stop = text[end] === NEWLINE && text[end - 1] === '\r' && end > start ? end - 1 : end;
  const value = text.slice(start, stop);
  if (value.includes('"')) throw new Error(`line ${line}: a quote stands inside a field that is not quoted`);
  return [value, stop];
}

function quotedField(text: string, start: number, line: number): [value: string, next: number] {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new Error(`line ${line}: a quoted field does not end`);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const next = end + 1;
  if (next < text.length && text[next] !== ',' && text[next] !== NEWLINE && !text.startsWith('\r\n', next)) {
    throw new Error(`line ${line}: something follows the end of a quoted field`);
  }
  return [text.slice(start + 1, end).replaceAll('""', '"'), next];
}

/** The rows of a file with a header, by the name of the column; throws when a column or a field is missing. */
export function csvRecords<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header, ...rows] = parseCsv(text);
  if (!header) throw new Error('the file is empty');
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0) throw new Error(`there is no column "${column}" (there are: ${header.join(', ')})`);
    return [column, place] as const;
  });
  return rows.map((row, i) => {
    if (row.length !== header.length) {
      throw new Error(`row ${i + 1} has ${row.length} fields, the header has ${header.length}`);
    }
    return Object.fromEntries(places.map(([column, place]) => [column, row[place]])) as Record<
      Column,
      string
    >;
  });
}
