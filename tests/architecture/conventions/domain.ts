import { type Convention, nodesWhere } from './convention';
import { isFree, nameOf } from './source';

const domain = /^lib\/domain\//;
const outside =
  /^(crypto|performance|navigator|document|window|localStorage|process|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|self|globalThis)$/;

export const domainConventions: readonly Convention[] = [
  {
    name: 'the domain has no clock and no dice',
    teaches:
      'Take `now` (epoch ms), a date or an id as an argument: then a test can hold time still, and the same input gives the same bits.',
    find: nodesWhere(domain, (placed) => {
      const { node } = placed;
      const name = nameOf(node) ?? '';
      if (node.type === 'MemberExpression') return /^(Date\.now|Math\.random|Temporal\.Now)$/.test(name);
      if (node.type === 'NewExpression' || node.type === 'CallExpression')
        return (
          nameOf(node.callee) === 'Date' &&
          (node.type === 'CallExpression' || (node.arguments as unknown[]).length === 0)
        );
      return outside.test(name) && isFree(placed);
    }),
    bad: [
      'export const a = Date.now();',
      'export const a = new Date();',
      'export const a = Date();',
      'export const a = Math.random();',
      'export const a = crypto.randomUUID();',
      'export const clock = Date.now;',
      'setTimeout(f, 1);',
      'export const a = performance.now();',
    ].map((text) => ({ path: 'lib/domain/a.ts', text })),
    good: [
      {
        path: 'lib/domain/a.ts',
        text: 'export const year = (now: number) => new Date(now).getUTCFullYear();',
      },
      { path: 'lib/platform/a.ts', text: 'export const now = () => Date.now();' },
    ],
  },
];
