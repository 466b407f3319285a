import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Every script that a page or script of a build loads, however indirectly: paths from the build's folder. */
export function scriptsOf(build: string, start: string): readonly string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const next of importsOf(build, path)) follow(next);
  };
  follow(start);
  return [...found].filter((path) => path.endsWith('.js'));
}

function importsOf(build: string, path: string): string[] {
  const text = readFileSync(join(build, path), 'utf8');
  const pattern = path.endsWith('.html')
    ? /<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g
    : /(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g;
  return [...text.matchAll(pattern)].map(([, link = '']) =>
    link.startsWith('/') ? link.slice(1) : relative(build, resolve(build, path, '..', link)),
  );
}
