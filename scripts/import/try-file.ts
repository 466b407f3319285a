import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findSpelling, readRows } from '../../components/dashboard/import/read-rows';
import { readTable } from '../../components/dashboard/import/read-table';
import { newClientId, sendImport } from '../../components/dashboard/import/send-import';
import type { RowProblem } from '../../lib/domain/import/problem';
import { genericOf, mapColumns, recognise } from '../../lib/domain/import/recognise';
import { dayNumber } from '../../lib/domain/score/day-number';
import { engineInProcess } from './engine-in-process';
import { triedFiles } from './import-files';

export interface Tried {
  readonly file: string;
  readonly profile: string;
  /** Rows below the header, records written, rows with an error, rows that hold nothing. */
  readonly rows: number;
  readonly written: number;
  readonly errors: number;
  readonly skipped: number;
  /** Records of the same file at the second import: already there, and new (which must be none). */
  readonly there: number;
  readonly again: number;
  readonly left: number;
  /** Seconds from bytes to disk, of the first import. */
  readonly seconds: number;
  /** Peak resident memory of the process so far, in MB. */
  readonly megabytes: number;
  readonly problems: readonly RowProblem[];
}

/** Imports a file into an empty workspace, imports it again, and undoes the first import. */
export async function tryFile(path: string): Promise<Tried> {
  const { page, close } = await engineInProcess();
  try {
    const began = performance.now();
    const known = triedFiles.find(({ file }) => file === basename(path));
    const table = await readTable(readFileSync(path));
    const found = recognise(table.rows, known?.kind);
    const profile = known ? genericOf(known.kind) : found.profile;
    const header = table.rows[found.header] ?? [];
    const mapping = known
      ? mapColumns({ ...profile, name: '', columns: known.columns }, header)
      : found.mapping;
    const columns = { rows: table.rows, header: found.header, mapping };
    const { dateOrder, decimal } = findSpelling(columns);
    const options = {
      dateOrder,
      decimal,
      zone: profile.zone ?? 'UTC',
      unitMinutes: known?.unitMinutes ?? profile.unitMinutes ?? 60,
      currency: known?.currency ?? 'EUR',
      missingDay: known?.missingDate === undefined ? undefined : dayNumber(known.missingDate),
    };
    const file = await readRows(columns, profile, options);
    const choices = new Map(file.names.map(({ name }) => [name, newClientId(name)]));
    const first = await sendImport(page, file, choices, {
      importId: 'check-first',
      dry: false,
      restore: false,
    });
    const seconds = (performance.now() - began) / 1000;
    const second = await sendImport(page, file, choices, {
      importId: 'check-second',
      dry: false,
      restore: false,
    });
    if (first.undo) await page.send('undo', { token: first.undo });
    const after = await sendImport(page, file, choices, {
      importId: 'check-third',
      dry: true,
      restore: false,
    });
    return {
      file: basename(path),
      profile: profile.name ?? profile.id,
      rows: file.rows,
      written: first.counts.new,
      errors: file.problems.filter(({ skipped }) => !skipped).length,
      skipped: file.problems.filter(({ skipped }) => skipped).length,
      there: second.counts.same,
      again: second.counts.new + second.counts.changed,
      left: after.counts.same + after.counts.changed,
      seconds,
      megabytes: process.resourceUsage().maxRSS / 1024,
      problems: file.problems,
    };
  } finally {
    await close();
  }
}
