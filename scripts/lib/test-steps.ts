import { existsSync } from 'node:fs';
import { ROOT } from '../../tests/harness/paths';

export const PARTS = ['lint', 'unit', 'e2e'] as const;
export type Part = (typeof PARTS)[number];

export interface Step {
  readonly name: string;
  /** The parts that need this step. */
  readonly parts: readonly Part[];
  readonly command: readonly string[];
  /** Counted by its tests instead of as one. */
  readonly vitest?: true;
}

const bin = (name: string) => `${ROOT}/node_modules/.bin/${name}`;
const script = (name: string, ...args: string[]) => ['npm', 'run', '--loglevel=error', name, '--', ...args];
const vitest = (project: string) => [
  bin('vitest'),
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  project,
];

/** Material of other projects that may lie beside this one; what it would check is checked only where it is. */
const beside = (path: string) => existsSync(`${ROOT}/../shared/${path}`);

/** Everything `npm test` does, in order: what fails fast first, end to end last. */
export function testSteps(): Step[] {
  return [
    {
      name: 'Debian packages',
      parts: ['unit', 'e2e'],
      command: [process.execPath, '--import', 'tsx', 'scripts/setup.ts'],
    },
    { name: 'format (biome)', parts: ['lint'], command: [bin('biome'), 'check'] },
    { name: 'types', parts: ['lint'], command: [bin('tsc'), '-p', 'tsconfig.json', '--noEmit'] },
    {
      name: 'types of the domain, without a DOM',
      parts: ['lint'],
      command: [bin('tsc'), '-p', 'lib/domain', '--noEmit'],
    },
    { name: 'lint (oxlint, type-aware)', parts: ['lint'], command: [bin('oxlint'), '--type-aware'] },
    {
      name: 'packages: built, linted, weighed, built again from their sources',
      parts: ['lint'],
      command: script('check:package', '--linked'),
    },
    { name: 'unit tests', parts: ['unit'], command: vitest('!e2e'), vitest: true },
    {
      name: 'replicas converge',
      parts: ['unit'],
      command: script('check:converge', '--seeds', '200', '--operations', '100'),
    },
    { name: 'hostile frames', parts: ['unit'], command: script('check:fuzz', '--frames', '20000') },
    ...(beside('score/golden.json')
      ? [
          {
            name: 'score table',
            parts: ['unit'],
            command: script('check:score', '../shared/score/golden.json'),
          } as const,
        ]
      : []),
    { name: 'pages of every site', parts: ['e2e'], command: script('check:pages') },
    ...(beside('pages/index.json')
      ? [
          {
            name: 'captured pages',
            parts: ['e2e'],
            command: script('check:pages', '../shared/pages'),
          } as const,
        ]
      : []),
    { name: 'end-to-end builds', parts: ['e2e'], command: script('build:e2e') },
    { name: 'end-to-end tests', parts: ['e2e'], command: vitest('e2e'), vitest: true },
  ];
}
