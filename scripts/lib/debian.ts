import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PACKAGES, type PackageGroup, PRESET } from './debian-packages';
import { withoutServices } from './no-services';

/**
 * Installs what is missing where we may (Debian, root); elsewhere throws an error that names the packages.
 * Does nothing when all is there.
 */
export function installDebianPackages(groups: readonly PackageGroup[]): void {
  const wanted = groups.flatMap((group) => PACKAGES[group]);
  if (!existsSync('/usr/bin/dpkg-query')) {
    throw new Error(
      `This machine is not Debian. These Debian packages, or what matches them here, are needed: ${wanted.join(' ')}. ` +
        'CHROMIUM and FIREFOX may name the programs.',
    );
  }
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `Debian packages are missing. As root: apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  console.log(`Installing Debian packages: ${missing.join(' ')}`);
  withoutServices(() => {
    apt(['update', '-q']);
    if (spawnSync('debconf-set-selections', { input: PRESET }).status !== 0) {
      throw new Error('debconf-set-selections failed.');
    }
    apt(['install', '-q', '-y', '--no-install-recommends', ...missing]);
  });
}

function isInstalled(name: string): boolean {
  const asked = spawnSync('dpkg-query', ['-W', '-f', `\${db:Status-Status}`, name], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout === 'installed';
}

/** Quiet unless it fails. */
function apt(args: readonly string[]): void {
  const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${run.stdout}\n${run.stderr}`);
}
