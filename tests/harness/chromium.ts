import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { type BrowserProcess, startBrowser } from './browser-process';
import { chromiumFlags, prepareProfile } from './chromium-flags';
import { evaluateInTarget } from './chromium-target';
import { type ChromiumTab, chromiumTab } from './chromium-view';
import { tempFolder, untrack } from './cleanup';
import { eventually } from './deadline';
import { CHROMIUM } from './paths';
import { killTree } from './processes';
import { answer, type Routes } from './routes';
import { type Driver, TIMEOUT } from './view';

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Profile folder; a temporary one, removed when this process ends, when left out. */
  readonly profile?: string | undefined;
  readonly routes?: Routes;
  readonly args?: readonly string[];
  /** BCP 47 tag for the browser and the extension, e.g. `zh-TW`. English when left out. */
  readonly lang?: string;
  /** Light when left out. */
  readonly colourScheme?: 'light' | 'dark';
  /** CSS pixels; 1280 × 800 when left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly headed?: boolean;
}

export interface Chromium extends Driver {
  readonly browser: 'chromium';
  readonly context: BrowserContext;
  readonly extensionId: string;
  newTab(url?: string): Promise<ChromiumTab>;
  openExtensionPage(path: string): Promise<ChromiumTab>;
  /** The extension's service worker; waits until there is one. */
  serviceWorker(): Promise<Worker>;
  /** Evaluates in the first target whose path in the extension starts so: `offscreen.html`, a native side panel. */
  inTarget<T>(path: string, expression: string): Promise<T>;
  /** Lets go of every debugger while the browser lives on: an attached one keeps a service worker awake. */
  detach(): Promise<void>;
  /** Takes hold again after `detach`. */
  attach(): Promise<Chromium>;
  reopen(): Promise<Chromium>;
}

/** Starts Chromium with the extension, in a process of our own. */
export async function openChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = options.profile ?? tempFolder('chromium');
  prepareProfile(profile);
  const { width, height } = viewportOf(options);
  const lang = options.lang ?? 'en-US';
  const args = [
    ...(options.headed ? [] : ['--headless=new', '--hide-scrollbars', '--mute-audio']),
    ...(options.headed && process.getuid?.() !== 0 ? [] : ['--no-sandbox']),
    ...chromiumFlags(options.extension, options.args ?? []),
    `--lang=${lang}`,
    `--window-size=${width},${height}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    'about:blank',
  ];
  // On Linux the interface language comes from the environment; --lang alone does not reach the extension.
  const started = await startBrowser(CHROMIUM, args, { LANGUAGE: lang.replace('-', '_') });
  return attachTo(started, { ...options, profile });
}

async function attachTo(
  started: BrowserProcess,
  options: ChromiumOptions & { readonly profile: string },
): Promise<Chromium> {
  const browser = await chromium.connectOverCDP(started.endpoint);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no default context.');
  const routes: Routes = options.routes ?? new Map();
  await context.route(
    (url) => routes.has(url.hostname),
    (route, request) => route.fulfill(answer(routes, request.method(), request.url())),
  );
  const ours = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const serviceWorker = async () => {
    const awake = context.serviceWorkers().find(ours);
    return awake ?? (await context.waitForEvent('serviceworker', { predicate: ours, timeout: TIMEOUT }));
  };
  const extensionId = new URL((await serviceWorker()).url()).host;
  const extensionOrigin = `chrome-extension://${extensionId}`;

  const newTab = async (url?: string) => {
    const page = await context.newPage();
    // A person's window is as large and as dark as they like; a fixed viewport would be cut off by it.
    if (!options.headed) {
      await page.setViewportSize(viewportOf(options));
      await page.emulateMedia({ colorScheme: options.colourScheme ?? 'light' });
    }
    const tab = chromiumTab(page);
    if (url !== undefined) await tab.goto(url);
    return tab;
  };
  const inTarget = async <T>(path: string, expression: string) => {
    const prefix = `${extensionOrigin}/${path}`;
    const found = await eventually(`a target at ${prefix}`, () =>
      evaluateInTarget<T>(browser, (target) => target.url.startsWith(prefix), expression),
    );
    return found.value;
  };
  const gone = async () => {
    await started.ended;
    untrack(started.pid);
    await browser.close();
  };
  return {
    browser: 'chromium',
    version: browser.version(),
    extensionOrigin,
    pid: started.pid,
    profile: options.profile,
    ended: started.ended,
    context,
    extensionId,
    newTab,
    openExtensionPage: (path) => newTab(`${extensionOrigin}/${path}`),
    serviceWorker,
    inTarget,
    inEngine: (expression) => inTarget('offscreen.html', `((engine) => (${expression}))(globalThis)`),
    detach: () => browser.close(),
    attach: () => attachTo(started, options),
    kill: async () => {
      killTree(started.pid);
      await gone();
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      // The answer may be lost with the connection; the end of the process is what counts.
      await Promise.race([session.send('Browser.close').catch(() => undefined), started.ended]);
      await gone();
    },
    reopen: () => openChromium(options),
  };
}

function viewportOf(options: ChromiumOptions) {
  return options.viewport ?? { width: 1280, height: 800 };
}
