import { expect, it } from 'vitest';
import { type Encoding, encodings } from '../../../components/dashboard/import/decode-text';
import { readTable } from '../../../components/dashboard/import/read-table';

/** What each product writes where people write so: the header in English, names and notes in their script. */
const western = [
  ['Client', 'Description', 'Date', 'Hours'],
  ['Bäckerei Möller & Söhne', 'Menü, «Frühstück» · 2 Seiten', '2026-05-04', '1,5'],
  ['Élodie Dupont', 'Façade à Besançon, 12 £', '2026-05-05', '0,75'],
];
const traditional = [
  ['客戶', '說明', '日期', '時數'],
  ['花村陶藝工房', '型錄排版，第二次校對', '2026-05-04', '1.5'],
  ['永和豆漿大王', '菜單與名片設計', '2026-05-05', '0.75'],
];
const simplified = [
  ['客户', '说明', '日期', '时数'],
  ['上海图书馆', '目录排版，第二次校对', '2026-05-04', '1.5'],
  ['北京烤鸭店', '菜单与名片设计', '2026-05-05', '0.75'],
];

it.each<[Encoding, readonly string[][]]>([
  ['utf-8', western],
  ['utf-8', traditional],
  ['utf-16le', western],
  ['utf-16le', traditional],
  ['utf-16be', traditional],
  ['windows-1252', western],
  ['big5', traditional],
  ['gb18030', simplified],
])('a file in %s is known by its bytes and read to the letter', async (encoding, rows) => {
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
  const table = await readTable(encode(text, encoding));
  expect(table).toMatchObject({ encoding, delimiter: ';' });
  expect(table.rows).toEqual(rows);
});

it('the mark at the front of a file is no part of its first column', async () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    const table = await readTable(encode('\ufeffClient,Hours\nMöller,1', encoding));
    expect(table.rows[0], encoding).toEqual(['Client', 'Hours']);
    expect(table.encoding).toBe(encoding);
  }
});

it('an encoding that a person chooses is taken, whatever the bytes look like', async () => {
  const bytes = encode(traditional.map((row) => row.join(',')).join('\n'), 'big5');
  for (const encoding of encodings) expect((await readTable(bytes, { encoding })).encoding).toBe(encoding);
  expect((await readTable(bytes, { encoding: 'big5' })).rows).toEqual(traditional);
});

/** The bytes of a text, found by asking the decoder what every pair of bytes means: there is no encoder but for UTF-8. */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
    return bytes;
  }
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  for (let lead = 0; lead < 256; lead += 1) {
    const alone = decoder.decode(new Uint8Array([lead]));
    if (alone.length === 1 && alone !== '\ufffd' && !known.has(alone)) known.set(alone, [lead]);
    for (let trail = 0x40; trail < 256 && encoding !== 'windows-1252'; trail += 1) {
      const pair = decoder.decode(new Uint8Array([lead, trail]));
      if (pair.length === 1 && pair !== '\ufffd' && !known.has(pair)) known.set(pair, [lead, trail]);
    }
  }
  return new Uint8Array([...text].flatMap((letter) => known.get(letter) ?? missing(letter)));
}

function missing(letter: string): never {
  throw new RangeError(`${letter} can not be written so.`);
}
