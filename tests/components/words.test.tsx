import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { catalogues, type MessageKey } from '../../components/i18n';

/** A node of the syntax tree, as far as these rules look at it. */
interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The parsed file; its own types say more than is needed here. */
function syntaxOf(code: string): Syntax {
  const tree: unknown = parseSync('component.tsx', code).program;
  if (!isSyntax(tree)) throw new Error('not a syntax tree');
  return tree;
}

function* nodes(node: Syntax): Generator<Syntax> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) yield* nodes(child);
  }
}

const nameOf = (value: unknown): unknown => (isSyntax(value) ? value['name'] : undefined);
const textOf = (value: unknown): string =>
  isSyntax(value) && typeof value['value'] === 'string' ? value['value'] : '';

/** Attributes whose text a person reads or hears. */
const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'label'];

/** Words written into markup: text between tags and text in spoken attributes. */
function wordsIn(code: string): string[] {
  const found: string[] = [];
  for (const node of nodes(syntaxOf(code))) {
    const attribute = node.type === 'JSXAttribute' && spoken.includes(String(nameOf(node['name'])));
    const text = node.type === 'JSXText' ? textOf(node) : attribute ? textOf(node['value']) : '';
    if (/\p{L}{2}|\p{Script=Han}/u.test(text)) found.push(text.trim());
  }
  return found;
}

interface Call {
  readonly key: string;
  readonly params: readonly unknown[];
}

/** Every `t('key', { … })` whose key is written out. */
function callsIn(code: string): Call[] {
  const found: Call[] = [];
  for (const node of nodes(syntaxOf(code))) {
    if (node.type !== 'CallExpression' || nameOf(node['callee']) !== 't') continue;
    const [key, params] = node['arguments'] as readonly Syntax[];
    if (!key || textOf(key) === '') continue;
    const given = params?.type === 'ObjectExpression' ? (params['properties'] as readonly Syntax[]) : [];
    found.push({ key: textOf(key), params: given.map((property) => nameOf(property['key'])) });
  }
  return found;
}

const sources = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, code: readFileSync(`components/${file}`, 'utf8') }));

it('no component holds words of its own: they come from the catalogues', () => {
  expect(wordsIn('const a = <p title="Hi">Hello {t("x")}</p>;')).toEqual(['Hi', 'Hello']);
  const found = sources.flatMap(({ file, code }) => wordsIn(code).map((words) => `${file}: ${words}`));
  expect(found, 'put the words into locales/*.json and call t()').toEqual([]);
});

it('every message that is asked for exists and gets the parameters it needs', () => {
  expect(callsIn('t(`a.${b}`); t("c.d", { n: 1, name })')).toEqual([{ key: 'c.d', params: ['n', 'name'] }]);
  const calls = sources.flatMap(({ file, code }) => callsIn(code).map((call) => ({ file, ...call })));
  expect(calls.length).toBeGreaterThan(100);
  for (const { file, key, params } of calls) {
    const message = catalogues.en[key as MessageKey];
    expect(message, `${file}: no message ${key}`).toBeDefined();
    const text = typeof message === 'string' ? message : message.other;
    for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(params, `${file}: ${key}`).toContain(name);
  }
});

it('every message is used somewhere', () => {
  const code = sources.map((source) => source.code).join('\n');
  const groups = [...code.matchAll(/`((?:[\w-]+\.)+)\$\{/g)].map(([, group = '']) => group);
  const used = (key: string) => code.includes(`'${key}'`) || groups.some((group) => key.startsWith(group));
  expect(Object.keys(catalogues.en).filter((key) => !used(key))).toEqual([]);
});
