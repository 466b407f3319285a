import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../../tests/harness/processes';

/** The id of the Chromium that has a profile open; undefined when none has, be it after a crash. */
export function profileInUse(profile: string): number | undefined {
  const pid = Number(/-(\d+)$/.exec(lockOf(profile))?.[1]);
  return commandLine(pid).includes(`--user-data-dir=${profile}`) ? pid : undefined;
}

/** Chromium's lock is a link to `host-process`. */
function lockOf(profile: string): string {
  try {
    return readlinkSync(join(profile, 'SingletonLock'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
}
