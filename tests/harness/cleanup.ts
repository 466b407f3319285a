import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killTree } from './processes';

const running = new Set<number>();
const folders = new Set<string>();
let armed = false;

/** A folder of our own under the system's temporary folder, removed at exit unless removed before. */
export function tempFolder(name: string): string {
  arm();
  const folder = mkdtempSync(join(tmpdir(), `worthwhile-${name}-`));
  // Servers that change to a user of their own must get through to their part of it.
  chmodSync(folder, 0o711);
  folders.add(folder);
  return folder;
}

/** Files may still be closing just after a kill, so removal is tried again. */
export function removeFolder(folder: string): void {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** From now on the process and all below it die with this one. */
export function track(pid: number): void {
  arm();
  running.add(pid);
}

export function untrack(pid: number): void {
  running.delete(pid);
}

function arm(): void {
  if (armed) return;
  armed = true;
  process.once('exit', () => {
    for (const pid of running) killTree(pid);
    for (const folder of [...folders]) removeFolder(folder);
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}
