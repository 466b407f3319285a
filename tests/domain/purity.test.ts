import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const domain = join(root, 'lib/domain');

/** What makes the answer depend on when or where it is asked. */
const IMPURE: readonly (readonly [found: RegExp, instead: string])[] = [
  [/\bDate\s*\.\s*now\b/, 'take `now` (epoch milliseconds) as an argument'],
  [/\bnew\s+Date\b(?!\s*\(\s*[^)\s])/, 'take `now` (epoch milliseconds) as an argument'],
  [/(?<!\bnew\s+)\bDate\s*\(/, 'take `now` (epoch milliseconds) as an argument'],
  [/\bperformance\b/, 'measure outside of the domain'],
  [/\bMath\s*\.\s*random\b/, 'take the random number or the id as an argument'],
  [/\bcrypto\b/, 'take the random part or the digest as an argument'],
  [/\.\s*get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\b/, 'use `localDate` with a zone'],
  [/\bresolvedOptions\(\)\.(?:timeZone|locale)\b/, 'take the zone or the language as an argument'],
];

interface Span {
  readonly start: number;
  readonly end: number;
}

function isText(node: object): node is Span {
  return 'type' in node && node.type === 'Literal' && 'value' in node && typeof node.value === 'string';
}

/** Where string literals stand: the name of a column is no code. */
function stringsIn(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(stringsIn);
  if (typeof node !== 'object' || node === null) return [];
  if (isText(node)) return [node];
  return Object.values(node).flatMap(stringsIn);
}

/** The code with comments and string literals blanked out, lines kept. */
function codeAlone(path: string, text: string): string {
  let code = text;
  const { comments, program } = parseSync(path, text);
  for (const { start, end } of [...comments, ...stringsIn(program.body)]) {
    code = code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end);
  }
  return code;
}

/** One line for each impure word: where it stands and what to do instead. */
function impurities(path: string, text: string): string[] {
  const code = codeAlone(path, text);
  return IMPURE.flatMap(([pattern, instead]) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(({ 0: found, index }) => {
      const line = code.slice(0, index).split('\n').length;
      return `${path}:${line}: \`${found.trim()}\` makes the same input give another answer: ${instead}`;
    }),
  );
}

describe('domain rule 1: the same input gives the same answer', () => {
  it('no file of the domain reads a clock, rolls dice or asks the machine where it stands', () => {
    const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(30);
    const found = files.flatMap((name) =>
      impurities(`lib/domain/${name}`, readFileSync(join(domain, name), 'utf8')),
    );
    expect(found, `\n${found.join('\n')}\n`).toEqual([]);
  });

  it.each([
    'export const now = Date.now();',
    'const clock = Date\n  .now;',
    'export const today = new Date();',
    'export const today = new Date;',
    'export const today = Date();',
    'export const dice = Math.random();',
    'export const id = crypto.randomUUID();',
    'const { crypto: c } = globalThis;',
    'export const t = performance.now();',
    'export const hour = (ms: number) => new Date(ms).getHours();',
    'export const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;',
  ])('the search finds a planted %j', (text) => {
    expect(impurities('planted.ts', `/** Date.now in a comment is fine. */\n${text}`)).toHaveLength(1);
  });

  it.each([
    '// Date.now() and Math.random() stay outside',
    '/* new Date() */ export const day = (ms: number) => new Date(ms).toISOString();',
    'export const isoDate = (now: number) => new Date(now).getUTCFullYear();',
    'export const update = (cryptogram: string) => cryptogram;',
  ])('the search lets pass %j', (text) => {
    expect(impurities('planted.ts', text)).toEqual([]);
  });
});

describe('domain rule 2: the domain compiles where there is no DOM', () => {
  const compile = (project: string) => {
    const tsc = join(root, 'node_modules/.bin/tsc');
    const { status, stdout } = spawnSync(tsc, ['-p', project, '--noEmit'], { cwd: root, encoding: 'utf8' });
    return { status, stdout };
  };
  const compileText = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'domain-'));
    try {
      writeFileSync(join(folder, 'planted.ts'), text);
      const config = { extends: join(domain, 'tsconfig.json'), include: ['planted.ts'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      return compile(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('as it stands', () => {
    expect(compile(domain)).toEqual({ status: 0, stdout: '' });
  });

  it.each([
    ['document', 'export const title = document.title;'],
    ['window', 'export const width = window.innerWidth;'],
    ['setTimeout', 'setTimeout(() => {}, 1);'],
    ['process', 'export const home = process.env;'],
  ])('a planted use of %s fails', (name, text) => {
    const { status, stdout } = compileText(text);
    expect(status).not.toBe(0);
    expect(stdout).toMatch(new RegExp(`Cannot find name '${name}'`));
  });

  it('a planted pure file passes, so it is the DOM that fails', () => {
    expect(compileText('export const sum = (a: number, b: number): number => a + b;').status).toBe(0);
  });
});
