import { type Convention, inEach, nodesWhere } from './convention';
import { isNode, nameOf } from './source';

const all = /./;

export const errorConventions: readonly Convention[] = [
  {
    name: 'no empty catch',
    teaches:
      "An error is ours (let it throw), the world's (make it a status somebody sees, keep the cause) or expected (say in the catch what happens instead). It is never nothing.",
    find: nodesWhere(all, ({ node }) => {
      if (node.type === 'CatchClause') return isEmpty(node.body);
      if (node.type !== 'CallExpression' || !(nameOf(node.callee) ?? '').endsWith('.catch')) return false;
      const [handler] = Array.isArray(node.arguments) ? (node.arguments as unknown[]) : [];
      return isNode(handler) && /Function/.test(handler.type) && isEmpty(handler.body);
    }),
    bad: [
      { path: 'lib/store/a.ts', text: 'try { f(); } catch {}' },
      { path: 'lib/store/a.ts', text: 'try { f(); } catch (error) { /* never mind */ }' },
      { path: 'lib/store/a.ts', text: 'f().catch(() => {});' },
    ],
    good: [
      { path: 'lib/store/a.ts', text: 'try { f(); } catch (error) { report(error); }\nf().catch(report);' },
    ],
  },
  {
    name: 'no console.log',
    teaches:
      'What a person must know is shown to them; what we must know goes to `report`. A log may leak what a page says.',
    find: nodesWhere(
      all,
      ({ node }) =>
        node.type === 'CallExpression' &&
        /^console\.(log|debug|dir|table|trace)$/.test(nameOf(node.callee) ?? ''),
    ),
    bad: [
      { path: 'lib/engine/a.ts', text: 'console.log(1);' },
      { path: 'lib/engine/a.ts', text: 'console.debug(1);' },
    ],
    good: [{ path: 'lib/engine/a.ts', text: "console.error('The engine could not be started', error);" }],
  },
  {
    name: 'nothing is put off in a comment',
    teaches:
      'Do it, or write it down where work is planned: a note in the code is read by nobody who could act on it.',
    find: inEach((file) =>
      file.comments
        .filter(({ value }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(String(value)))
        .map(({ start }) => file.place(start)),
    ),
    bad: [{ path: 'lib/engine/a.ts', text: '// TODO: later' }],
    good: [{ path: 'lib/engine/a.ts', text: '// What is left for later is in the ledger.' }],
  },
];

function isEmpty(body: unknown): boolean {
  return isNode(body) && body.type === 'BlockStatement' && Array.isArray(body.body) && body.body.length === 0;
}
