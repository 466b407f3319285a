import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../harness/cleanup';

/**
 * Writes an extension built like ours: an engine that stores, a content script that hosts a page of the extension
 * in a closed shadow root. Small enough to tell a fault of the harness from a fault of the product.
 */
export function writeSmallExtension(browser: 'chromium' | 'firefox'): string {
  const folder = join(tempFolder('extension'), browser);
  mkdirSync(folder);
  const manifest = browser === 'chromium' ? CHROME_MANIFEST : FIREFOX_MANIFEST;
  for (const [name, text] of Object.entries({ ...FILES, 'manifest.json': JSON.stringify(manifest) })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const COMMON = {
  name: 'Harness probe',
  version: '1.0',
  content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'] }],
};

const POLICY =
  "script-src 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const CHROME_MANIFEST = {
  ...COMMON,
  content_security_policy: { extension_pages: POLICY },
  manifest_version: 3,
  permissions: ['offscreen', 'storage'],
  background: { service_worker: 'worker.js' },
  web_accessible_resources: [
    { resources: ['sidepanel.html'], matches: ['https://mail.google.com/*'], use_dynamic_url: true },
  ],
};

const FIREFOX_MANIFEST = {
  ...COMMON,
  content_security_policy: POLICY,
  manifest_version: 2,
  permissions: ['storage'],
  background: { page: 'offscreen.html' },
  web_accessible_resources: ['sidepanel.html'],
  browser_specific_settings: { gecko: { id: 'probe@harness.example' } },
};

const FILES = {
  'worker.js': `chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification: 'probe' });`,
  'offscreen.html': '<!doctype html><script src="engine.js"></script>',
  'engine.js': `
    const open = () => new Promise((ok, no) => {
      const request = indexedDB.open('probe', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => ok(request.result);
      request.onerror = () => no(request.error);
    });
    globalThis.keep = async (value) => {
      const database = await open();
      return new Promise((ok, no) => {
        const writing = database.transaction('kept', 'readwrite', { durability: 'strict' });
        writing.objectStore('kept').put(value, 'value');
        writing.oncomplete = () => { database.close(); ok('kept'); };
        writing.onabort = () => no(writing.error);
      });
    };
    globalThis.kept = async () => {
      const database = await open();
      return new Promise((ok) => {
        const asked = database.transaction('kept').objectStore('kept').get('value');
        asked.onsuccess = () => { database.close(); ok(asked.result ?? null); };
      });
    };`,
  'sidepanel.html': `<!doctype html><title>probe</title><button data-testid="press">press</button><input data-testid="field">
    <p data-testid="seen"></p><p data-testid="keys"></p><p data-testid="hidden" hidden>hidden</p><script src="sidepanel.js"></script>`,
  'sidepanel.js': `
    const at = (name) => document.querySelector('[data-testid=' + name + ']');
    at('press').onclick = (event) => { at('seen').textContent = event.isTrusted ? 'pressed by hand' : 'pressed by script'; };
    addEventListener('keydown', (event) => { at('keys').append((event.altKey ? 'alt+' : '') + event.key + ' '); });`,
  'content.js': `
    const api = globalThis.browser ?? chrome;
    const host = document.createElement('div');
    document.documentElement.append(host);
    const frame = document.createElement('iframe');
    frame.src = api.runtime.getURL('sidepanel.html');
    host.attachShadow({ mode: 'closed' }).append(frame);`,
};
