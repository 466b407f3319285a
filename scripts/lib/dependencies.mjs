// Plain JavaScript without packages: this runs in a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Ends the process with a message where Node is too old. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(`Node ${process.versions.node} is too old: Worthwhile needs Node 20 or newer.`);
  process.exit(1);
}

/** Runs `npm ci` when `node_modules` is missing or differs from the lockfile. */
export function installDependencies() {
  if (installed()) return;
  console.log('Installing packages (npm ci)…');
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  if (status !== 0) {
    console.error('npm ci failed; see above.');
    process.exit(status ?? 1);
  }
}

/** Does what npm says it installed match the lockfile? Packages of other platforms may be absent. */
function installed() {
  const wanted = packages(`${ROOT}/package-lock.json`);
  const there = packages(`${ROOT}/node_modules/.package-lock.json`);
  if (wanted === undefined) throw new Error('package-lock.json is missing.');
  if (there === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = there[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

/** @returns {Record<string, {version: string, optional?: boolean}> | undefined} */
function packages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined; // Not there, or cut off by an interrupted install: both mean "install".
  }
}
