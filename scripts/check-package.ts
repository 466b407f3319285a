// `npm run check:package [-- --linked]`: makes the packages as they ship and judges them. `--linked` spares `npm ci`
// in the folder where the sources are built again. A weight over its limit is printed as missed; `--strict` makes it the exit code.
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { version } from '../package.json';
import { removeFolder, tempFolder } from '../tests/harness/cleanup';
import { BUILD_CHROME, BUILD_FIREFOX, ROOT } from '../tests/harness/paths';
import { differences, fileHashes, hashOf } from './package/file-hashes';
import { namesOf, permissionsOf } from './package/permissions';
import { run } from './package/run';
import { scriptsOf } from './package/scripts-of';
import { unzip } from './package/unzip';

const KB = 1000;
const MOST_ZIP = 350 * KB;
const MOST_CONTENT = 15 * KB;
/** A text that every copy of Yjs carries. */
const YJS = '__ $YJS$ __';
const BUILDS = { chrome: BUILD_CHROME, firefox: BUILD_FIREFOX };
const browsers = ['chrome', 'firefox'] as const;
const zipOf = (name: string, root = ROOT) => `${root}/.output/worthwhile-${version}-${name}.zip`;
const wxt = `${ROOT}/node_modules/wxt/bin/wxt.mjs`;

let right = 0;
const wrong: string[] = [];
const missed: string[] = [];

for (const browser of browsers) run(process.execPath, [wxt, 'zip', '-b', browser], ROOT);
for (const browser of browsers) {
  const build = BUILDS[browser];
  const zip = statSync(zipOf(browser)).size;
  const weight = `${browser} zip ${kb(zip)} of ${kb(MOST_ZIP)}`;
  if (zip <= MOST_ZIP) check(weight, true);
  else missed.push(weight);
  const content = gzipSync(readFileSync(join(build, 'content-scripts/content.js')), { level: 9 }).length;
  check(`${browser} content script ${kb(content)} gzip of ${kb(MOST_CONTENT)}`, content <= MOST_CONTENT);
  checkFiles(browser, build);
  checkPermissions(browser, build);
}
checkYjs();
checkAddon();
await checkSources();

for (const failure of wrong) console.log(`WRONG ${failure}`);
for (const figure of missed) console.log(`MISSED ${figure}`);
console.log(`${right} right, ${wrong.length} wrong, ${missed.length} missed`);
const strict = process.argv.includes('--strict');
process.exitCode = wrong.length > 0 || (strict && missed.length > 0) ? 1 : 0;

function checkFiles(browser: string, build: string): void {
  const files = [...fileHashes(build).keys()];
  const mapped = files.filter(
    (path) =>
      path.endsWith('.map') ||
      (/\.(js|css)$/.test(path) && readFileSync(join(build, path), 'utf8').includes('sourceMappingURL=')),
  );
  check(`${browser} no source maps${list(mapped)}`, mapped.length === 0);
  const foreign = files.filter((path) => !/\.(js|css|html|json|png|svg)$/.test(path));
  check(
    `${browser} nothing but scripts, styles, pages, texts and icons${list(foreign)}`,
    foreign.length === 0,
  );
}

function checkPermissions(browser: 'chrome' | 'firefox', build: string): void {
  const snapshot = JSON.parse(readFileSync(`${ROOT}/tests/architecture/permissions.json`, 'utf8')) as Record<
    'chrome' | 'firefox' | 'why',
    Record<string, unknown>
  >;
  const found = permissionsOf(build);
  const same = isDeepStrictEqual(found, snapshot[browser]);
  check(
    `${browser} permissions as reviewed${same ? '' : `; now ${JSON.stringify(found)}: if that is meant, review it into tests/architecture/permissions.json`}`,
    same,
  );
  const unexplained = namesOf(found).filter((name) => !snapshot.why[name]);
  check(`${browser} every permission has its reason${list(unexplained)}`, unexplained.length === 0);
}

/** Documents live in the engine alone: offscreen in Chrome, the background in Firefox. */
function checkYjs(): void {
  const has = (build: string, start: string) =>
    scriptsOf(build, start).some((path) => readFileSync(join(build, path), 'utf8').includes(YJS));
  check('chrome service worker without Yjs', !has(BUILD_CHROME, 'background.js'));
  check(
    'chrome offscreen document with Yjs (or this check sees nothing)',
    has(BUILD_CHROME, 'offscreen.html'),
  );
  check('firefox background with Yjs', has(BUILD_FIREFOX, 'background.js'));
  for (const browser of browsers) {
    const pages = readdirSync(BUILDS[browser]).filter(
      (name) => name.endsWith('.html') && name !== 'offscreen.html',
    );
    for (const start of [...pages, 'content-scripts/content.js'])
      check(`${browser} ${start} without Yjs`, !has(BUILDS[browser], start));
  }
}

function checkAddon(): void {
  const output = run(
    `${ROOT}/node_modules/.bin/addons-linter`,
    [BUILD_FIREFOX, '--output', 'json'],
    ROOT,
    [0, 1],
  );
  const { summary, errors } = JSON.parse(output) as {
    summary: Record<string, number>;
    errors: readonly { code: string; file: string }[];
  };
  check(
    `addons-linter ${summary.errors} errors, ${summary.warnings} warnings${list(errors.map(({ code, file }) => `${code} ${file}`))}`,
    summary.errors === 0,
  );
}

/** The sources that go to the store build the same packages, elsewhere and from nothing. */
async function checkSources(): Promise<void> {
  const folder = tempFolder('sources');
  unzip(zipOf('sources'), folder);
  if (process.argv.includes('--linked')) symlinkSync(`${ROOT}/node_modules`, `${folder}/node_modules`);
  else run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  const bin = `${folder}/node_modules/wxt/bin/wxt.mjs`;
  run(process.execPath, [bin, 'zip', '-b', 'firefox'], folder);
  same('firefox', folder);
  check(
    'sources zip from its own sources is the same',
    hashOf(zipOf('sources')) === hashOf(zipOf('sources', folder)),
  );
  // Firefox has no offscreen document, so its sources leave the page out; everything else is there.
  const offscreen = 'entrypoints/offscreen/index.html';
  if (!existsSync(`${folder}/${offscreen}`)) cpSync(`${ROOT}/${offscreen}`, `${folder}/${offscreen}`);
  run(process.execPath, [bin, 'zip', '-b', 'chrome'], folder);
  same('chrome', folder);
  removeFolder(folder);
}

function same(browser: 'chrome' | 'firefox', folder: string): void {
  const build = BUILDS[browser];
  const again = join(folder, build.slice(ROOT.length));
  const other = differences(fileHashes(build), fileHashes(again));
  check(
    `${browser} files from the unpacked sources are the same (${fileHashes(build).size})${list(other)}`,
    other.length === 0,
  );
  check(
    `${browser} zip from the unpacked sources is the same`,
    hashOf(zipOf(browser)) === hashOf(zipOf(browser, folder)),
  );
}

function check(what: string, ok: boolean): void {
  if (ok) right += 1;
  else wrong.push(what);
  console.log(`${ok ? 'ok  ' : 'MISS'} ${what}`);
}

function kb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
}
