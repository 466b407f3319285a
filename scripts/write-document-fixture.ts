import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemaVersion } from '../lib/engine/migrations';
import { Workspace } from '../lib/engine/workspace';
import { MemoryStore } from '../tests/engine/memory-store';
import { FIXTURE_NOW, fillWithEverything } from '../tests/engine/one-of-everything';
import { readEverything } from '../tests/engine/read-everything';

/**
 * Writes a stored document of each kind, as the present schema version writes it, with what it reads as. To be run once
 * for every new schema version, before it is released; a file that is there is never written again.
 */
const folder = fileURLToPath(new URL('../tests/fixtures/documents/', import.meta.url));
const store = new MemoryStore();
let ids = 0;
const workspace = await Workspace.open('main', {
  store,
  now: () => FIXTURE_NOW,
  random: () => String((ids += 1)).padStart(20, '0'),
  zone: () => 'Europe/Berlin',
  report: (error) => {
    throw error;
  },
  version: 'fixture',
});
await fillWithEverything(workspace);
const reading = readEverything(workspace);
await workspace.close();

await mkdir(folder, { recursive: true });
const files: [name: string, bytes: Uint8Array][] = ['book', 'private', 'ledger-2026'].map((kind) => [
  `${kind}-v${schemaVersion}.bin`,
  store.bytes(`main:${kind}`) ?? new Uint8Array(),
]);
files.push([`reading-v${schemaVersion}.json`, Buffer.from(`${JSON.stringify(reading, null, 2)}\n`)]);
for (const [name, bytes] of files) {
  if (existsSync(folder + name)) console.log(`${name} is there and stays as it is.`);
  else await writeFile(folder + name, bytes).then(() => console.log(`${name}: ${bytes.length} bytes`));
}
