import Papa from 'papaparse';
import { breath } from './breath';
import { decodeText, type Encoding, findEncoding } from './decode-text';

/** Characters that are read between two breaths: some ten milliseconds. */
const SLICE = 400_000;

export interface Table {
  /** Every line as its cells, empty lines left out. */
  readonly rows: readonly (readonly string[])[];
  readonly encoding: Encoding;
  readonly delimiter: string;
}

interface Reading {
  /** undefined = found out. */
  readonly encoding?: Encoding | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told the part that is read, 0 to 1. */
  readonly onPart?: ((part: number) => void) | undefined;
}

/** Reads the lines of a CSV file, slice by slice, so that the page stays awake. Rejects when `signal` ends it. */
export async function readTable(bytes: Uint8Array, reading: Reading = {}): Promise<Table> {
  const encoding = reading.encoding ?? findEncoding(bytes);
  const { text, delimiter } = withoutHint(decodeText(bytes, encoding));
  const rows: string[][] = [];
  return new Promise((resolve, reject) => {
    let used = delimiter ?? ',';
    Papa.parse<string[]>(text, {
      delimiter: delimiter ?? '',
      chunkSize: SLICE,
      skipEmptyLines: 'greedy',
      chunk: ({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        used = meta.delimiter;
        for (const row of data) rows.push(row);
        if (reading.signal?.aborted) {
          parser.abort();
          reject(new DOMException('The reading was cancelled.', 'AbortError'));
          return;
        }
        reading.onPart?.(Math.min(1, meta.cursor / Math.max(1, text.length)));
        parser.pause();
        void breath().then(() => parser.resume());
      },
      complete: () => resolve({ rows, encoding, delimiter: used }),
    });
  });
}

/** Spreadsheets may say the delimiter in a first line of its own: `sep=;`. */
function withoutHint(text: string): { readonly text: string; readonly delimiter: string | undefined } {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), delimiter: hint[1] } : { text, delimiter: undefined };
}
