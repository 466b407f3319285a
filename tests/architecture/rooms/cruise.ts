import { createRequire } from 'node:module';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { rules } from './rules';

/** What reading a tree of modules found. */
export interface Cruised {
  /** Paths of the modules of the tree itself, without packages. */
  readonly modules: readonly string[];
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

export const productFolders = ['lib', 'components', 'entrypoints'];

/** Reads every module under a root and judges each import, type-only ones too. */
export async function cruiseTree(root: string): Promise<Cruised> {
  readJsx();
  const { output } = await cruise(
    productFolders,
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: rules },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs'],
    },
  );
  if (typeof output === 'string') throw new TypeError('dependency-cruiser answered with a text.');
  return {
    modules: output.modules
      .map(({ source }) => source)
      .filter((source) => /^[^.].*\.tsx?$/.test(source) && !source.includes('node_modules/')),
    violations: violationsOf(output).map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** What to do about a violation. */
export function lesson(name: string): string {
  return rules.find((rule) => rule.name === name)?.comment ?? '';
}

function violationsOf(result: ICruiseResult): IViolation[] {
  return result.summary.violations;
}

let reads = false;
/** dependency-cruiser 16 asks swc for TypeScript without JSX, and can not be told otherwise. */
function readJsx(): void {
  if (reads) return;
  reads = true;
  const swc = createRequire(import.meta.url)('@swc/core') as {
    parseFileSync(file: string, options: object): unknown;
  };
  const parse = swc.parseFileSync.bind(swc);
  swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });
}
