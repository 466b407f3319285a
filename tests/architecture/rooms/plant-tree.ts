import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { productFolders } from './cruise';

/** Packages that are only names, with their modules. */
const packages: Readonly<Record<string, readonly string[]>> = {
  valibot: ['index'],
  yjs: ['index'],
  rxjs: ['index'],
  preact: ['index', 'hooks'],
  wxt: ['browser', 'utils/define-background'],
};

/** Writes a small tree of modules beside stand-ins for packages, runs `read` over it and removes it. */
export async function withTree<T>(
  files: Readonly<Record<string, string>>,
  read: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    for (const folder of productFolders) mkdirSync(join(root, folder));
    for (const [name, modules] of Object.entries(packages)) {
      const exports = { '.': './index.js', './*': './*.js' };
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', exports }),
      );
      for (const module of modules) write(`node_modules/${name}/${module}.js`, 'export const value = 1;');
    }
    for (const [path, text] of Object.entries(files)) write(path, text);
    return await read(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
