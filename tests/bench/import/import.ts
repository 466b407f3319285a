import Papa from 'papaparse';
import { findSpelling, readRows } from '../../../components/dashboard/import/read-rows';
import { readTable } from '../../../components/dashboard/import/read-table';
import { newClientId, sendImport } from '../../../components/dashboard/import/send-import';
import { recognise } from '../../../lib/domain/import/recognise';
import { engineInProcess } from '../../../scripts/import/engine-in-process';
import { against, type Bench } from '../figure';
import { interleave, timed } from '../interleave';
import { median } from '../statistics';
import { timeFile } from './time-file';

const ROWS = 100_000;
const RUNS = 5;

/** 100,000 rows of time: read and checked row by row, and written by the engine, against papaparse alone. */
export const importing: Bench = {
  name: 'import',
  async run(say) {
    const text = timeFile(ROWS);
    const bytes = new TextEncoder().encode(text);
    const times = await interleave(
      { bare: () => timed(() => Papa.parse(text)), read: () => timed(() => readFile(bytes)) },
      RUNS,
    );
    const bare = median(times.bare);
    // A quarter of its rows per second is four times its time.
    say(against(bare, 4, { figure: 'import.read', value: median(times.read), unit: 'ms' }));

    const file = await readFile(bytes);
    const { page, close } = await engineInProcess();
    const choices = new Map(file.names.map(({ name }) => [name, newClientId(name)]));
    const sending = { importId: 'bench-import', dry: false, restore: false };
    const written = await timed(() => sendImport(page, file, choices, sending));
    say(against(bare, null, { figure: 'import.write', value: written, unit: 'ms' }));
    const whole = median(times.read) + written;
    say(against(bare, 4, { figure: 'import.whole', value: whole, unit: 'ms' }));
    await close();
  },
};

async function readFile(bytes: Uint8Array) {
  const table = await readTable(bytes);
  const { profile, header, mapping } = recognise(table.rows);
  const columns = { rows: table.rows, header, mapping };
  const options = {
    ...findSpelling(columns),
    zone: 'Europe/Berlin',
    unitMinutes: 60,
    currency: 'EUR',
    missingDay: undefined,
  };
  return readRows(columns, profile, options);
}
