import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const POLICY = '/usr/sbin/policy-rc.d';
const KEPT = '/usr/sbin/policy-rc.d.before-worthwhile';

/** Does `work` while Debian is told to start no service; the machine's own policy is put back afterwards. */
export function withoutServices<T>(work: () => T): T {
  if (existsSync(KEPT)) restore(); // An earlier run was cut off in the middle.
  if (existsSync(POLICY)) renameSync(POLICY, KEPT);
  try {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n');
    chmodSync(POLICY, 0o755);
    return work();
  } finally {
    restore();
  }
}

function restore(): void {
  rmSync(POLICY, { force: true });
  if (existsSync(KEPT)) renameSync(KEPT, POLICY);
}
