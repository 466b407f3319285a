import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Where a profile keeps the extension's own data; everywhere else is somebody else's. Chromium numbers the folders of
 * storage buckets (the store's mirror is one) and does not name their owner; no page of these tests has a bucket.
 */
const OWN =
  /^(Default\/IndexedDB\/chrome-extension_|Default\/WebStorage\/\d+\/IndexedDB\/|storage\/default\/moz-extension\+\+\+)/;

/** The files of a profile in which `found` finds something, apart from the extension's own store. */
export function profileFiles(profile: string, found: (bytes: Buffer) => boolean): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !OWN.test(relative(profile, file)) && found(readFileSync(file)))
    .map((file) => relative(profile, file));
}
