import { spawnSync } from 'node:child_process';
import { BUILD_CHROME, ROOT } from '../../tests/harness/paths';

/** Builds the extension for Chrome as it ships; gives the folder. Quiet unless it fails. */
export function buildChrome(): string {
  const built = spawnSync(`${ROOT}/node_modules/.bin/wxt`, ['build'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}\n${built.stderr}`);
  return BUILD_CHROME;
}
