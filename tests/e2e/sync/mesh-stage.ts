import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { type ChromiumTab, chromiumTab } from '../../harness/chromium-view';
import { CHROMIUM } from '../../harness/paths';
import { buildPage } from '../../store/browser/build-page';

/** As for the extension's own documents: plain addresses, and the local network may be reached. */
const AS_EXTENSION = '--disable-features=WebRtcHideLocalIpsWithMdns,LocalNetworkAccessChecks';
/** No server listens there: the browser is given the page itself, and takes it for a secure one. */
const ADDRESS = 'http://127.0.0.1:1/';

/** A Chromium with nothing in it but pages of a test. */
export interface PlainChromium {
  /** A page that runs the script, ready once the expression is truthy. */
  open(script: string, ready: string): Promise<ChromiumTab>;
  /** Of the browser. */
  readonly pid: number;
  close(): Promise<void>;
}

export async function plainChromium(program = CHROMIUM): Promise<PlainChromium> {
  const server = await chromium.launchServer({
    executablePath: program,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      AS_EXTENSION,
    ],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const { pid } = server.process();
  if (pid === undefined) throw new Error('Chromium has no process id.');
  return {
    pid,
    async open(script, ready) {
      const page = await browser.newPage();
      await page.route(`${ADDRESS}**`, (route) => {
        const isScript = route.request().url().endsWith('.js');
        return route.fulfill(
          isScript
            ? { contentType: 'text/javascript', body: script }
            : { contentType: 'text/html', body: PAGE },
        );
      });
      await page.goto(ADDRESS);
      const tab = chromiumTab(page);
      await tab.waitUntil(ready, 'the page is ready');
      return tab;
    },
    close: () => server.close(),
  };
}

const PAGE = '<!doctype html><script type="module" src="/page.js"></script>';

/** The script of the page with meshes in it, see `page/protocol.ts`. */
export function meshScript(): Promise<string> {
  return buildPage(fileURLToPath(new URL('page/main.ts', import.meta.url)));
}

/** The script of the page that runs the acceptance suite of channels over data channels. */
export function acceptanceScript(): Promise<string> {
  const inPage = fileURLToPath(new URL('page/vitest-in-page.ts', import.meta.url));
  return buildPage(fileURLToPath(new URL('page/acceptance.ts', import.meta.url)), { vitest: inPage });
}
