import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Observation } from '../../lib/domain/observation';
import type { Answer } from '../check-pages-answer';

/** A snapshot and the answer worked out for it, as an index.json lists them. */
export interface Page {
  readonly app: string;
  readonly file: string;
  readonly expected: Answer;
}

export interface Seen {
  readonly observation: Observation;
  readonly onPage: string;
  /** Milliseconds of single runs, in the calmest of three rounds. */
  readonly times: readonly number[];
}

/** Where an application lives, for snapshots that do not say. */
const homes: Readonly<Record<string, string>> = {
  gmail: 'https://mail.google.com/mail/u/0/',
  outlook: 'https://outlook.office.com/mail/',
};
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Recipe runner and recipes as one script, as a content script would hold them. */
async function bundle(): Promise<string> {
  const entry = join(root, 'entry-of-check-pages.js');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'sites' } },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? "export { observe } from './lib/sites/observe'; export { allRecipes } from './lib/sites/all-recipes'; export { bundledFor } from './lib/sites/bundled-for';"
            : undefined,
      },
    ],
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('the bundle of the recipes is empty');
  return output.output[0].code;
}

/** The URL a snapshot was taken at: the first comment says it, as `url: …` or as JSON. */
function urlOf(html: string, app: string): string {
  const comment = /<!--([\s\S]*?)-->/.exec(html.slice(0, 4_000))?.[1] ?? '';
  return (
    /"url"\s*:\s*"([^"]+)"|\burl:\s*(\S+)/.exec(comment)?.slice(1).find(Boolean) ??
    homes[app] ??
    `https://${app}.example/`
  );
}

/** Opens a snapshot at its own URL with the page's scripts, styles and requests off, and observes it. */
async function look(context: BrowserContext, html: string, url: string, script: string): Promise<Seen> {
  const page = await context.newPage();
  try {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({
            body: html,
            contentType: 'text/html; charset=utf-8',
            headers: {
              'content-security-policy': "script-src 'none'",
              // Isolated pages have a clock that is fine enough to time single runs.
              'cross-origin-opener-policy': 'same-origin',
              'cross-origin-embedder-policy': 'require-corp',
            },
          })
        : route.abort(),
    );
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    // In a world of its own, as the browser runs content scripts.
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const run = `${script};(() => {
      const recipes = sites.bundledFor(sites.allRecipes, location.hostname, false);
      const look = () => sites.observe(document, location.href, recipes);
      const round = () => Array.from({ length: 100 }, () => { const start = performance.now(); look(); return performance.now() - start; });
      // Other work of the machine only ever adds time: of three rounds the calmest counts.
      const p95 = (times) => times.toSorted((a, b) => a - b)[95];
      const times = [round(), round(), round()].sort((a, b) => p95(a) - p95(b))[0];
      const values = Array.from(document.querySelectorAll('*'), (one) => [...Array.from(one.attributes, (a) => a.value), one.value ?? ''].join('\\n'));
      return { observation: look(), onPage: document.documentElement.textContent + values.join('\\n'), times };
    })()`;
    const answer = await session.send('Runtime.evaluate', {
      expression: run,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer.result.value as Seen;
  } finally {
    await page.close();
  }
}

/** Looks at every page of a folder in turn. `change` may alter a page before it is looked at. */
export async function* lookAtPages(
  dir: string,
  change: (html: string) => string = (html) => html,
): AsyncGenerator<{ readonly page: Page; readonly seen: Seen }> {
  const pages = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8')) as Page[];
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    const context = await browser.newContext();
    for (const page of pages) {
      const html = await readFile(join(dir, page.file), 'utf8');
      yield { page, seen: await look(context, change(html), urlOf(html, page.app), script) };
    }
  } finally {
    await browser.close();
  }
}
