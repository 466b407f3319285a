import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const PACKED = '\0packed:';
/** The catalogue whose keys and order the others have (a test holds them to it). */
const FIRST = 'en.json';

/** In a build, a translated catalogue is its texts alone, in the order of the English one: each key is in the package once. */
export function packCatalogues(): Plugin {
  return {
    name: 'pack-catalogues',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !/\/locales\/zh-\w+\.json$/.test(source)) return undefined;
      return PACKED + resolve(importer, '..', source).replace(/\.json$/, '');
    },
    load(id) {
      if (!id.startsWith(PACKED)) return undefined;
      const path = `${id.slice(PACKED.length)}.json`;
      const first = resolve(path, '..', FIRST);
      const texts = new Map(
        Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>),
      );
      const keys = Object.keys(JSON.parse(readFileSync(first, 'utf8')) as Record<string, unknown>);
      const missing = keys.filter((key) => !texts.has(key));
      if (missing.length > 0) throw new Error(`${path} has no text for ${missing.join(', ')}: translate it`);
      this.addWatchFile(path);
      return [
        `import first from ${JSON.stringify(first)};`,
        `const texts = ${JSON.stringify(keys.map((key) => texts.get(key)))};`,
        'export default Object.fromEntries(Object.keys(first).map((key, at) => [key, texts[at]]));',
      ].join('\n');
    },
  };
}
