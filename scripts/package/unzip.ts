import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Unpacks a zip archive (stored and deflated entries, no zip64). Format: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16. */
export function unzip(archive: string, folder: string): void {
  const bytes = readFileSync(archive);
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(DIRECTORY_END).buffer));
  if (end < 0) throw new Error(`${archive} is not a zip archive.`);
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`${archive} is damaged at byte ${at}.`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const data = dataOf(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
    if (!name.endsWith('/'))
      write(folder, name, bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The packed bytes behind a local header, whose own name and extra field may differ in length. */
function dataOf(bytes: Buffer, header: number, length: number): Buffer {
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return bytes.subarray(start, start + length);
}

function write(folder: string, name: string, data: Buffer): void {
  const path = resolve(folder, name);
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${name} would be written outside ${folder}.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(join(path), data);
}
