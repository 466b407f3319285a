import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One project per room, so that a room's tests run alone: `vitest --project engine`. */
export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    projects: [
      ...['domain', 'store', 'sync', 'engine', 'bridge', 'architecture'].map((name) => ({
        root,
        test: { name, environment: 'node', include: [`tests/${name}/**/*.test.ts`], testTimeout: 30_000 },
      })),
      {
        root,
        test: {
          name: 'sites',
          environment: 'happy-dom',
          include: ['tests/sites/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/components/patience.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
