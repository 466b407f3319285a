import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { differences, fileHashes } from '../../scripts/package/file-hashes';
import { namesOf, permissionsOf } from '../../scripts/package/permissions';
import { scriptsOf } from '../../scripts/package/scripts-of';
import { removeFolder, tempFolder } from '../harness/cleanup';
import { textOf } from './product-files';

it('what a page loads is followed to the last script', () => {
  withFiles(
    {
      'page.html':
        '<script type="module" crossorigin src="/chunks/page.js"></script><link rel="modulepreload" href="/chunks/b.js">',
      'chunks/page.js': 'import{a as b}from"./a.js";b()',
      'chunks/a.js': 'export const a=()=>import("./late.js")',
      'chunks/b.js': 'import"./page.js"',
      'chunks/late.js': '1',
      'chunks/other.js': '1',
    },
    (folder) =>
      expect([...scriptsOf(folder, 'page.html')].sort()).toEqual([
        'chunks/a.js',
        'chunks/b.js',
        'chunks/late.js',
        'chunks/page.js',
      ]),
  );
});

it('two builds differ by a changed, a missing and an added file', () => {
  const one = { 'same.js': '1', 'changed.js': '1', 'gone.js': '1' };
  const other = { 'same.js': '1', 'changed.js': '2', 'new.js': '1' };
  withFiles(one, (first) =>
    withFiles(other, (second) =>
      expect(differences(fileHashes(first), fileHashes(second))).toEqual(['changed.js', 'gone.js', 'new.js']),
    ),
  );
});

it('a new permission shows, wherever a manifest asks for it', () => {
  const manifest = {
    permissions: ['tabs'],
    host_permissions: ['https://a.example/*'],
    content_scripts: [{ matches: ['https://b.example/*'] }],
  };
  withFiles({ 'manifest.json': JSON.stringify(manifest) }, (folder) => {
    const found = permissionsOf(folder);
    expect(namesOf(found)).toEqual(['tabs', 'https://a.example/*']);
    expect(found.content_scripts).toEqual([['https://b.example/*']]);
  });
});

it('every permission of the reviewed list has its reason', () => {
  const { why, chrome, firefox } = JSON.parse(textOf('tests/architecture/permissions.json')) as Record<
    'why' | 'chrome' | 'firefox',
    Record<string, unknown>
  >;
  const asked = new Set([...namesOf(chrome), ...namesOf(firefox)]);
  expect(Object.keys(why).sort()).toEqual([...asked].sort());
});

function withFiles(files: Readonly<Record<string, string>>, look: (folder: string) => void): void {
  const folder = tempFolder('package');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  look(folder);
  removeFolder(folder);
}
