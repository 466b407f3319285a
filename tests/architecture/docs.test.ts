import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../package.json';
import { filesIn, root, textOf } from './product-files';

const pages = ['README.md', 'CONTRIBUTING.md', ...filesIn(['lib', 'tests/harness'], /^README\.md$/)];

/** Paths from the root that a text names and that are not there. */
function missingPaths(text: string): string[] {
  const named = [
    ...text.matchAll(
      /[`(]((?:\.ci|docs|entrypoints|lib|components|locales|public|scripts|tests)\/[\w./-]*)[`)]/g,
    ),
  ];
  return named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
}

/** npm scripts that a text names and that are not there. */
function missingScripts(text: string): string[] {
  return [...text.matchAll(/npm run ([a-z][\w:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in scripts));
}

describe.each(pages)('%s', (page) => {
  it('names only paths that are there', () => {
    expect(missingPaths(textOf(page))).toEqual([]);
  });

  it('names only commands that are there', () => {
    expect(missingScripts(textOf(page))).toEqual([]);
  });
});

it('what is not there is found', () => {
  expect(missingPaths('see `lib/engine/gone.ts` and [it](docs/gone.png), not `lib/engine/`')).toEqual([
    'lib/engine/gone.ts',
    'docs/gone.png',
  ]);
  expect(missingScripts('`npm run gone` and `npm run build`')).toEqual(['gone']);
});
