import { type Convention, nodesWhere } from './convention';
import { isNode, nameOf, runsAtImport } from './source';

const all = /./;

export const moduleConventions: readonly Convention[] = [
  {
    name: 'no barrels',
    teaches:
      'Import a thing from the file that says it. A module that hands on others hides what depends on what. Only lib/bridge/contract.ts hands on types, because pages may not know the engine.',
    find: (files) => [
      ...files
        .filter(({ path }) => /^(lib|components)\/(.*\/)?index\.tsx?$/.test(path))
        .map(({ path }) => path),
      ...nodesWhere(
        all,
        ({ node }, { path }) =>
          /^Export(All|Named)Declaration$/.test(node.type) &&
          isNode(node.source) &&
          !(path === 'lib/bridge/contract.ts' && node.exportKind === 'type'),
      )(files),
    ],
    bad: [
      { path: 'lib/sites/index.ts', text: 'export const all = 1;' },
      { path: 'lib/sites/recipes.ts', text: "export * from './gmail';" },
      { path: 'lib/sites/recipes.ts', text: "export { gmail } from './gmail';" },
      { path: 'lib/engine/types.ts', text: "export type * from './query-types';" },
      { path: 'lib/bridge/contract.ts', text: "export * from '../engine/query-types';" },
    ],
    good: [
      { path: 'lib/bridge/contract.ts', text: "export type * from '../engine/query-types';" },
      { path: 'entrypoints/content/index.ts', text: 'export default 1;' },
    ],
  },
  {
    name: 'a file is named for the one thing it does',
    teaches:
      '“utils” says nothing and gathers everything. Name the file after its function, as in parse-address.ts.',
    find: (files) =>
      files
        .filter(({ path }) =>
          /(^|\/)(utils?|helpers?|misc|common|shared|lib)(\.tsx?$|\/)/i.test(path.replace(/^lib\//, '')),
        )
        .map(({ path }) => path),
    bad: [
      { path: 'lib/domain/utils.ts', text: '' },
      { path: 'components/helpers/date.ts', text: '' },
    ],
    good: [{ path: 'lib/domain/money.ts', text: '' }],
  },
  {
    name: 'an import stands at the top',
    teaches:
      'A type written as import(…) escapes the import rules, which read declarations. Write `import type` at the top of the file.',
    find: nodesWhere(all, ({ node }) => node.type === 'TSImportType'),
    bad: [{ path: 'lib/sites/a.ts', text: "export type A = import('../engine/engine').Engine;" }],
    good: [{ path: 'lib/sites/a.ts', text: "import type { Id } from '../domain/ids';\nexport type A = Id;" }],
  },
  {
    name: 'a contract is imported as types',
    teaches:
      'Write `import type`: the bridge knows the engine, and components know the bridge, only by their types, so that the code behind never comes along.',
    find: nodesWhere(
      /^(lib\/bridge|components)\//,
      ({ node }, { path }) =>
        isNode(node.source) &&
        (path.startsWith('lib/bridge/') ? /\/engine\// : /\/lib\/bridge\//).test(String(node.source.value)) &&
        node.importKind !== 'type' &&
        node.exportKind !== 'type',
    ),
    bad: [
      { path: 'lib/bridge/a.ts', text: "import { Engine } from '../engine/engine';\nnew Engine();" },
      {
        path: 'lib/bridge/a.ts',
        text: "import { type Queries } from '../engine/query-types';\nexport type A = Queries;",
      },
      { path: 'components/a.ts', text: "import { made } from '../lib/bridge/contract';\nmade();" },
    ],
    good: [
      {
        path: 'lib/bridge/a.ts',
        text: "import type { Queries } from '../engine/query-types';\nexport type A = Queries;",
      },
    ],
  },
  {
    name: 'importing does nothing',
    teaches:
      'A room starts nothing when it is imported: export a function, and let the entrypoint call it and stop it.',
    find: nodesWhere(/^lib\/.*(?<!\.d)\.ts$/, ({ node, around }) => {
      if (node.type !== 'ExpressionStatement' || around.length !== 1) return false;
      return typeof node.directive !== 'string';
    }),
    bad: [
      { path: 'lib/engine/a.ts', text: 'start();' },
      {
        path: 'lib/platform/a.ts',
        text: "import { browser } from 'wxt/browser';\nbrowser.alarms.create('a', {});",
      },
    ],
    good: [{ path: 'lib/engine/a.ts', text: 'export function go() { start(); }' }],
  },
  {
    name: 'no document at module level',
    teaches:
      'A Y.Doc made at import ends up in the service worker and is never destroyed. The engine opens documents (lib/engine/documents.ts).',
    find: nodesWhere(all, (placed) => {
      const { node } = placed;
      return (
        node.type === 'NewExpression' && /(^|\.)Doc$/.test(nameOf(node.callee) ?? '') && runsAtImport(placed)
      );
    }),
    bad: [
      { path: 'lib/engine/a.ts', text: "import * as Y from 'yjs';\nexport const doc = new Y.Doc();" },
      { path: 'lib/engine/a.ts', text: "import { Doc } from 'yjs';\nclass A { static doc = new Doc(); }" },
    ],
    good: [
      { path: 'lib/engine/a.ts', text: "import * as Y from 'yjs';\nexport const open = () => new Y.Doc();" },
      { path: 'lib/engine/a.ts', text: "import * as Y from 'yjs';\nclass A { doc = new Y.Doc(); }" },
    ],
  },
];
