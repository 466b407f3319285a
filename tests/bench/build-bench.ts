import { spawnSync } from 'node:child_process';
import { ROOT } from '../harness/paths';

const FOLDER = '.output/bench';
const built = new Map<string, string>();

/** The extension as it ships, but allowed on the hosts of the tests; built anew, once per process. Gives its folder. */
export function buildBench(): string {
  const options = { browser: 'chrome', mode: 'e2e', outDir: FOLDER };
  return once('build', options, `${ROOT}/${FOLDER}/chrome-mv3-e2e`);
}

/** What is uploaded to the store, unpacked; the package itself is beside the folder. */
export function packBench(): string {
  return once('zip', { browser: 'chrome', outDir: FOLDER }, `${ROOT}/${FOLDER}/chrome-mv3`);
}

/** In a process of its own, because what it prints is no figure; in a folder of its own, because others use theirs. */
function once(step: 'build' | 'zip', options: object, folder: string): string {
  const known = built.get(step);
  if (known !== undefined) return known;
  const code = `import { ${step} } from 'wxt'; await ${step}(${JSON.stringify(options)});`;
  const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The ${step} failed:\n${stdout}\n${stderr}`);
  built.set(step, folder);
  return folder;
}
