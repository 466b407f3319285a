/** A small tree of modules with one fault. */
export interface Plant {
  /** The rule that must find it. */
  readonly rule: string;
  readonly because: string;
  readonly files: Readonly<Record<string, string>>;
  /** The module at fault. */
  readonly at: string;
}

const value = 'export const value = 1;';
const use = 'export const used = value;';
const type = 'export interface Shape { readonly a: 1 }';

/** One fault for each import rule; each must be found, and nothing else. */
export const plants: readonly Plant[] = [
  ...[
    ['domain', 'lib/domain/a.ts', 'lib/store/b'],
    ['sites', 'lib/sites/a.ts', 'lib/platform/b'],
    ['store', 'lib/store/a.ts', 'lib/engine/b'],
    ['sync', 'lib/sync/a.ts', 'lib/engine/b'],
    ['engine', 'lib/engine/a.ts', 'lib/platform/b'],
    ['bridge', 'lib/bridge/a.ts', 'lib/store/b'],
    ['platform', 'lib/platform/a.ts', 'lib/bridge/b'],
    ['components', 'components/card/a.tsx', 'lib/engine/b'],
    ['entrypoints', 'entrypoints/content/a.ts', 'tests/harness/b'],
  ].map(([room, at, other]) => ({
    rule: `room ${room}`,
    because: `${at} imports ${other}`,
    files: { [at ?? '']: `import { value } from '${up(at)}${other}';\n${use}`, [`${other}.ts`]: value },
    at: at ?? '',
  })),
  {
    rule: 'room domain',
    because: 'a type alone counts too',
    files: {
      'lib/domain/a.ts': "import type { Shape } from '../engine/b';\nexport type A = Shape;",
      'lib/engine/b.ts': type,
    },
    at: 'lib/domain/a.ts',
  },
  {
    rule: 'room components',
    because: 'a file with JSX is read too',
    files: {
      'components/a.tsx':
        'import { value } from \'../lib/store/b\';\nexport const A = () => <p class="x">{value}</p>;',
      'lib/store/b.ts': value,
    },
    at: 'components/a.tsx',
  },
  {
    rule: 'room sites',
    because: 're-exporting is importing',
    files: { 'lib/sites/a.ts': "export { value } from '../engine/b';", 'lib/engine/b.ts': value },
    at: 'lib/sites/a.ts',
  },
  {
    rule: 'room store',
    because: 'an import at run time counts too',
    files: { 'lib/store/a.ts': "export const a = () => import('../engine/b');", 'lib/engine/b.ts': value },
    at: 'lib/store/a.ts',
  },
  ...[
    ['domain', 'lib/domain/a.ts', 'rxjs'],
    ['sites', 'lib/sites/a.ts', 'yjs'],
    ['store', 'lib/store/a.ts', 'rxjs'],
    ['sync', 'lib/sync/a.ts', 'rxjs'],
    ['engine', 'lib/engine/a.ts', 'preact'],
    ['bridge', 'lib/bridge/a.ts', 'yjs'],
    ['platform', 'lib/platform/a.ts', 'yjs'],
    ['components', 'components/a.tsx', 'rxjs'],
    ['entrypoints', 'entrypoints/dashboard/a.ts', 'yjs'],
  ].map(([room, at, name]) => ({
    rule: `packages of ${room}`,
    because: `${at} imports ${name}`,
    files: { [at ?? '']: `import { value } from '${name}';\n${use}` },
    at: at ?? '',
  })),
  {
    rule: 'bridge knows of engine only its contract',
    because: 'it imports a part of the engine itself',
    files: {
      'lib/bridge/a.ts': "import type { Shape } from '../engine/workspace';\nexport type A = Shape;",
      'lib/engine/workspace.ts': type,
    },
    at: 'lib/bridge/a.ts',
  },
  {
    rule: 'components knows of bridge only its contract',
    because: 'it imports what connects',
    files: {
      'components/a.ts': "import { value } from '../lib/bridge/connect-engine';\nexport const a = value;",
      'lib/bridge/connect-engine.ts': value,
    },
    at: 'components/a.ts',
  },
  {
    rule: 'only platform touches the browser',
    because: 'an entrypoint asks the browser itself',
    files: { 'entrypoints/background/a.ts': `import { value } from 'wxt/browser';\n${use}` },
    at: 'entrypoints/background/a.ts',
  },
  {
    rule: 'an entrypoint is imported by nobody',
    because: 'one entrypoint borrows from another',
    files: {
      'entrypoints/dashboard/a.ts': `import { value } from '../sidepanel/b';\n${use}`,
      'entrypoints/sidepanel/b.ts': value,
    },
    at: 'entrypoints/dashboard/a.ts',
  },
  {
    rule: 'only the background shares the engine host',
    because: 'a page would become an engine',
    files: {
      'entrypoints/sidepanel/a.ts': `import { value } from '../offscreen/host-engine';\n${use}`,
      'entrypoints/offscreen/host-engine.ts': value,
    },
    at: 'entrypoints/sidepanel/a.ts',
  },
  {
    rule: 'the content script stays small',
    because: 'it reaches Preact over another module',
    files: {
      'entrypoints/content/a.ts': `import { value } from '../../components/b';\n${use}`,
      'components/b.ts': "import { value as inner } from 'preact/hooks';\nexport const value = inner;",
    },
    at: 'entrypoints/content/a.ts',
  },
  {
    rule: 'no cycle',
    because: 'two modules import each other, one of them only a type',
    files: {
      'lib/engine/a.ts': "import { b } from './b';\nexport type A = 1;\nexport const a = b;",
      'lib/engine/b.ts': "import type { A } from './a';\nexport const b: A = 1;",
    },
    at: 'lib/engine/a.ts',
  },
  {
    rule: 'every import leads somewhere',
    because: 'the module is not there',
    files: { 'lib/engine/a.ts': `import { value } from './gone';\n${use}` },
    at: 'lib/engine/a.ts',
  },
  {
    rule: 'no Node in the extension',
    because: 'it reads a file',
    files: { 'lib/platform/a.ts': `import { readFileSync as value } from 'node:fs';\n${use}` },
    at: 'lib/platform/a.ts',
  },
];

/** Modules that keep every rule, one for each exception that the rules make. */
export const kept: Readonly<Record<string, string>> = {
  'lib/domain/ids.ts': "import { value } from 'valibot';\nexport const ids = value;",
  'lib/engine/query-types.ts': type,
  'lib/bridge/contract.ts': "export type * from '../engine/query-types';",
  'components/card.tsx':
    "import type { Shape } from '../lib/bridge/contract';\nimport { value } from 'preact';\nexport const card = (shape: Shape) => <b>{value}{shape.a}</b>;",
  'lib/platform/tabs.ts': `import { value } from 'wxt/browser';\n${use}`,
  'entrypoints/offscreen/host-engine.ts': value,
  'entrypoints/background/index.ts':
    "import { value } from 'wxt/utils/define-background';\nimport { value as host } from '../offscreen/host-engine';\nexport default [value, host];",
};

/** The way from a file to the root. */
function up(path = ''): string {
  return '../'.repeat(path.split('/').length - 1);
}
