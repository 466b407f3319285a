import { type Convention, inEach, nodesWhere } from './convention';
import { isNode } from './source';

const all = /./;

export const typeConventions: readonly Convention[] = [
  {
    name: 'no any',
    teaches:
      'Use `unknown` and look, or parse it with a schema: `any` turns the checker off for everything it touches.',
    find: nodesWhere(all, ({ node }) => node.type === 'TSAnyKeyword'),
    bad: [
      { path: 'lib/store/a.ts', text: 'export function f(row: any) { return row; }' },
      { path: 'components/a.tsx', text: 'export const A = () => <p>{(1 as any) + 1}</p>;' },
    ],
    good: [{ path: 'lib/store/a.ts', text: '// any row\nexport function f(row: unknown) { return row; }' }],
  },
  {
    name: 'no cast over unknown',
    teaches:
      '`as unknown as` claims what nothing has shown. Narrow the type, fix the declaration, or parse the value.',
    find: nodesWhere(all, ({ node }) => {
      const inner = node.type === 'TSAsExpression' ? bare(node.expression) : undefined;
      return (
        isNode(inner) &&
        inner.type === 'TSAsExpression' &&
        isNode(inner.typeAnnotation) &&
        inner.typeAnnotation.type === 'TSUnknownKeyword'
      );
    }),
    bad: [
      { path: 'lib/store/a.ts', text: 'export const a = 1 as unknown as string;' },
      { path: 'lib/store/a.ts', text: 'export const a = (1 as unknown) as string;' },
    ],
    good: [{ path: 'lib/store/a.ts', text: 'export const a = (value: unknown) => value as string;' }],
  },
  {
    name: 'the checks are not silenced',
    teaches:
      'A silenced check is a wrong type or a rule that does not fit: fix the first, change the second for everybody.',
    find: inEach((file) =>
      file.comments
        .filter(({ value }) =>
          /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|biome-ignore/.test(String(value)),
        )
        .map(({ start }) => file.place(start)),
    ),
    bad: [
      { path: 'lib/store/a.ts', text: '// @ts-ignore\nexport const a: string = 1;' },
      { path: 'lib/store/a.ts', text: '/* oxlint-disable no-console */' },
    ],
    good: [{ path: 'lib/store/a.ts', text: "export const text = '@ts-ignore';" }],
  },
];

function bare(value: unknown): unknown {
  return isNode(value) && value.type === 'ParenthesizedExpression' ? bare(value.expression) : value;
}
