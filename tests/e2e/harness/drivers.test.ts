import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { tempFolder } from '../../harness/cleanup';
import { eventually } from '../../harness/deadline';
import { openFirefox } from '../../harness/firefox';
import { commandLine, descendants } from '../../harness/processes';
import type { Routes } from '../../harness/routes';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId } from '../../harness/view';
import { writeSmallExtension } from './small-extension';

const routes: Routes = new Map([
  [
    'mail.google.com',
    ({ url }) => ({
      headers: { 'content-security-policy': "default-src 'none'" },
      body: `<!doctype html><title>${url.pathname}</title><h1>Mail</h1>`,
    }),
  ],
]);

describe.each([
  { name: 'chromium', open: openChromium },
  { name: 'firefox', open: openFirefox },
] as const)('$name with an extension', ({ name, open }) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await open({ extension: writeSmallExtension(name), routes, colourScheme: 'dark' });
    tab = await driver.newTab('https://mail.google.com/mail/u/0/#inbox');
  });
  afterAll(() => driver.close());

  it('serves a fixture for a routed host', async () => {
    expect(await tab.evaluate('document.title')).toBe('/mail/u/0/');
    expect(await tab.url()).toBe('https://mail.google.com/mail/u/0/#inbox');
  });

  it('reaches no host beyond the routes', async () => {
    const other = await driver.newTab();
    await expect(other.goto('https://example.com/')).rejects.toThrow(/UNKNOWN_HOST|NAME_NOT_RESOLVED/);
    await other.close();
  });

  it('shows the wished colour scheme and viewport', async () => {
    const seen = '[matchMedia("(prefers-color-scheme: dark)").matches, innerWidth, innerHeight]';
    expect(await tab.evaluate(seen)).toEqual([true, 1280, 800]);
  });

  it('finds the extension iframe in a closed shadow root that the page cannot see', async () => {
    const sidebar = await dockedSidebar(tab);
    expect(await sidebar.url()).toBe(`${driver.extensionOrigin}/sidepanel.html`);
    expect(await tab.evaluate('[frames.length, document.querySelectorAll("iframe").length]')).toEqual([
      name === 'chromium' ? 0 : expect.any(Number),
      0,
    ]);
  });

  it('clicks, types and presses keys in that iframe with trusted events', async () => {
    const sidebar = await dockedSidebar(tab);
    await sidebar.click(testId('press'));
    expect(await sidebar.texts(testId('seen'))).toEqual(['pressed by hand']);
    await sidebar.press('Alt+n');
    await sidebar.fill(testId('field'), 'Élodie 山田');
    await sidebar.fill(testId('field'), 'second');
    expect(await sidebar.evaluate(`document.querySelector('${testId('field')}').value`)).toBe('second');
    await sidebar.waitUntil(
      `document.querySelector('${testId('keys')}').textContent.includes('alt+n')`,
      'Alt+n arrives in the iframe',
    );
  });

  it('tells what is visible from what is only there', async () => {
    const sidebar = await dockedSidebar(tab);
    await sidebar.waitFor(testId('press'));
    await expect(sidebar.waitFor(testId('hidden'), 300)).rejects.toThrow();
    await expect(sidebar.waitUntil('false', 'a wish', 300)).rejects.toThrow('a wish');
  });

  it('reports the error of an expression', async () => {
    await expect(tab.evaluate('missing.value')).rejects.toThrow('missing is not defined');
  });

  it('saves a screenshot', async () => {
    const path = join(tempFolder('shot'), 'tab.png');
    await tab.screenshot(path);
    expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
  });

  /** The engine's page is there a moment before its script has run. */
  const kept = () =>
    eventually('the engine says what it kept', () =>
      driver.inEngine<string | undefined>('globalThis.kept ? engine.kept() : undefined'),
    );

  it('keeps what the engine stored through a SIGKILL and through an orderly end', async () => {
    const { extensionOrigin, profile, pid } = driver;
    expect(await driver.inEngine('engine.keep("first")')).toBe('kept');
    const tree = [pid, ...descendants(pid)];
    expect(tree.length).toBeGreaterThan(1);
    await driver.kill();
    expect(tree.map(commandLine).filter((line) => line.includes(profile))).toEqual([]);

    driver = await driver.reopen();
    expect(driver.extensionOrigin).toBe(extensionOrigin);
    expect(await kept()).toBe('first');
    expect(await driver.inEngine('engine.keep("second")')).toBe('kept');
    await driver.close();
    expect(existsSync(profile)).toBe(true);

    driver = await driver.reopen();
    expect(await kept()).toBe('second');
    tab = await driver.openExtensionPage('sidepanel.html');
    await tab.waitFor(testId('press'));
  });
});
