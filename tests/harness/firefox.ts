import { readdirSync } from 'node:fs';
import { type Bidi, openBidi } from './bidi';
import { startBrowser } from './browser-process';
import { tempFolder, untrack } from './cleanup';
import { addonHost, addonId, prepareFirefoxProfile } from './firefox-profile';
import { firefoxTab } from './firefox-tab';
import { firefoxView } from './firefox-view';
import { FIREFOX } from './paths';
import { killTree } from './processes';
import { answer, type Routes } from './routes';
import type { Driver, Tab } from './view';

export interface FirefoxOptions {
  /** Folder of the unpacked extension; its manifest must state a gecko id. */
  readonly extension: string;
  /** Profile folder; a temporary one, removed when this process ends, when left out. */
  readonly profile?: string | undefined;
  readonly routes?: Routes;
  readonly args?: readonly string[];
  /** BCP 47 tag for the browser and the extension: en-US, zh-TW or zh-CN. English when left out. */
  readonly lang?: string;
  readonly colourScheme?: 'light' | 'dark';
  /** CSS pixels; 1280 × 800 when left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly headed?: boolean;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

export interface Firefox extends Driver {
  readonly browser: 'firefox';
  readonly bidi: Bidi;
  /** Evaluates with the browser's own rights (`Services`, `WebExtensionPolicy`, `SidebarController` exist). */
  privileged<T>(expression: string): Promise<T>;
  reopen(): Promise<Firefox>;
}

/** Starts Firefox with the extension, over WebDriver BiDi alone. */
export async function openFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profile = options.profile ?? tempFolder('firefox');
  const id = addonId(options.extension);
  prepareFirefoxProfile(profile, {
    id,
    language: options.lang ?? 'en-US',
    colourScheme: options.colourScheme ?? 'light',
    more: options.preferences ?? {},
  });
  const started = await startBrowser(FIREFOX, [
    ...(options.headed ? [] : ['--headless']),
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
    ...(options.args ?? []),
    'about:blank',
  ]);
  const bidi = await openBidi(started.endpoint);
  await serve(bidi, options.routes ?? new Map());
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: options.extension } });
  const extensionOrigin = `moz-extension://${addonHost(id)}`;

  const newTab = async (url?: string) => {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const viewport = options.viewport ?? { width: 1280, height: 800 };
    await bidi.send('browsingContext.setViewport', { context, viewport });
    const tab = firefoxTab(bidi, context);
    if (url !== undefined) await tab.goto(url);
    return tab;
  };
  const page = readdirSync(options.extension).find((name) => name.endsWith('.html'));
  let lookout: Promise<Tab> | undefined;
  const gone = async () => {
    await started.ended;
    untrack(started.pid);
    bidi.close();
  };
  return {
    browser: 'firefox',
    version: await privileged<string>(bidi, 'Services.appinfo.version'),
    extensionOrigin,
    pid: started.pid,
    profile,
    ended: started.ended,
    bidi,
    privileged: (expression) => privileged(bidi, expression),
    newTab,
    openExtensionPage: (path) => newTab(`${extensionOrigin}/${path}`),
    // The background page is no browsing context of its own here; a page of the same add-on reaches into it.
    inEngine: async (expression) => {
      lookout ??= newTab(`${extensionOrigin}/${page}`);
      return (await lookout).evaluate(`((engine) => (${expression}))(browser.extension.getBackgroundPage())`);
    },
    kill: async () => {
      killTree(started.pid);
      await gone();
    },
    close: async () => {
      await Promise.race([bidi.send('browser.close').catch(() => undefined), started.ended]);
      await gone();
    },
    reopen: () => openFirefox({ ...options, profile }),
  };
}

async function serve(bidi: Bidi, routes: Routes): Promise<void> {
  if (routes.size === 0) return;
  bidi.on('network.beforeRequestSent', (event) => {
    const { isBlocked, request } = event as { isBlocked: boolean; request: Asked };
    if (!isBlocked) return;
    const reply = answer(routes, request.method, request.url);
    const command = reply
      ? bidi.send('network.provideResponse', {
          request: request.request,
          statusCode: reply.status,
          headers: Object.entries(reply.headers).map(([name, value]) => ({
            name,
            value: { type: 'string', value },
          })),
          body: { type: 'string', value: reply.body },
        })
      : bidi.send('network.continueRequest', { request: request.request });
    // A request that was cancelled meanwhile takes no answer.
    command.catch(() => undefined);
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [...routes.keys()].map((hostname) => ({ type: 'pattern', hostname })),
  });
}

interface Asked {
  readonly request: string;
  readonly method: string;
  readonly url: string;
}

async function privileged<T>(bidi: Bidi, expression: string): Promise<T> {
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = tree.contexts[0];
  if (window === undefined) throw new Error('Firefox has no window.');
  return firefoxView(bidi, window.context).evaluate<T>(expression);
}
