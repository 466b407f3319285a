import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../../harness/chromium';
import type { Routes } from '../../harness/routes';
import { writeSmallExtension } from './small-extension';

const routes: Routes = new Map([['mail.google.com', '<!doctype html><title>mail</title>']]);

describe('chromium without a debugger attached', () => {
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await openChromium({ extension: writeSmallExtension('chromium'), routes });
  });
  afterAll(() => chromium.close());

  it('lives on while nobody watches, tabs and stored data included', async () => {
    const before = await chromium.newTab('https://mail.google.com/mail/u/0/');
    await before.evaluate('window.mark = "same document"');
    await chromium.inEngine('engine.keep("unwatched")');
    await chromium.detach();

    chromium = await chromium.attach();
    const page = chromium.context.pages().find((one) => one.url().startsWith('https://mail.google.com'));
    expect(await page?.evaluate('window.mark')).toBe('same document');
    expect(await chromium.inEngine('engine.kept()')).toBe('unwatched');
    const again = await chromium.newTab('https://mail.google.com/mail/u/1/');
    expect(await again.evaluate('document.title')).toBe('mail');
  });

  it('gives the service worker', async () => {
    const worker = await chromium.serviceWorker();
    expect(await worker.evaluate('chrome.runtime.id')).toBe(chromium.extensionId);
  });
});
