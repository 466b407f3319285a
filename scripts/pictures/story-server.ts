import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';

export const origin = 'https://stories.example';

/** What the pages of the extension may do, so that a style or script it would forbid is seen here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The stories, built as the extension's pages are, answered to a page without a network. */
export interface StoryServer {
  serve(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Builds the stories into a folder of their own, which `close` removes. */
export async function buildStories(): Promise<StoryServer> {
  const folder = await mkdtemp(join(tmpdir(), 'worthwhile-stories-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../../tests/components/stories', import.meta.url)),
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: folder, emptyOutDir: true, modulePreload: false, minify: false },
  });
  return {
    serve: async (page) => {
      await page.route(`${origin}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const file = pathname === '/' ? '/index.html' : pathname;
        const contentType = types[extname(file)];
        if (!contentType) return route.fulfill({ status: 404 });
        await route.fulfill({
          body: await readFile(join(folder, file)),
          contentType,
          headers: { 'content-security-policy': policy },
        });
      });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
