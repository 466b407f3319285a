import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Paths, from the root, of every file below some folders whose name matches. */
export function filesIn(folders: readonly string[], name: RegExp, from = root): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(from, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .sort();
}

export function textOf(path: string, from = root): string {
  return readFileSync(join(from, path), 'utf8');
}
