import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { GMAIL, gmailLike, openDemoThread, serveDemoInbox } from '../../harness/gmail-like';
import type { Driver, Tab } from '../../harness/view';
import { writeSmallExtension } from './small-extension';

const MAIN = '[role=main]';

describe.each([
  { name: 'chromium', open: openChromium },
  { name: 'firefox', open: openFirefox },
] as const)('the page that behaves like Gmail, in $name', ({ name, open }) => {
  let driver: Driver;
  let tab: Tab;
  const count = (selector: string) => tab.evaluate<number>(`document.querySelectorAll('${selector}').length`);
  const attribute = (selector: string, wanted: string) =>
    tab.evaluate<string>(`document.querySelector('${selector}')?.getAttribute('${wanted}') ?? null`);

  beforeAll(async () => {
    const routes = new Map([['mail.google.com', await gmailLike()]]);
    driver = await open({ extension: writeSmallExtension(name), routes });
    tab = await driver.newTab();
  });
  afterAll(() => driver.close());
  beforeEach(async () => {
    await tab.goto('about:blank');
    await tab.goto(GMAIL);
    await tab.waitFor('tr.zA');
  });

  it('keeps old views in the document while role=main moves', async () => {
    await openDemoThread(tab, 'bakery-site');
    await openDemoThread(tab, 'cycles-invoice');
    expect(await count(MAIN)).toBe(1);
    expect(await count('h2.hP')).toBe(2);
    expect(await tab.texts(`${MAIN} h2.hP`)).toEqual(['Invoice 2026-041 and the workshop booking page']);
    await tab.evaluate('history.back()');
    await tab.waitUntil(
      `document.querySelector('${MAIN} h2.hP').textContent.startsWith('Devis')`,
      'back in history',
    );
  });

  it('names own address and subject in the title, and own address in the banner', async () => {
    await openDemoThread(tab, 'bakery-site');
    const title = 'Devis pour le site de la boulangerie – urgent - mara@harbourdesk.example - Demo inbox';
    expect(await tab.evaluate('document.title')).toBe(title);
    expect(await attribute('header[role=banner] a[aria-label*="@"]', 'aria-label')).toMatch(
      /\n\(mara@harbourdesk\.example\)$/,
    );
  });

  it('opens a thread by a click on its row, and shows every address of a list twice', async () => {
    expect(await tab.texts('.afn')).toContain(
      'Camille Rousselot camille@fournil-des-quais.example, Mara Lindqvist mara@harbourdesk.example',
    );
    await tab.click('tr.zA[data-thread="furniture-delivery"]');
    await tab.waitFor(`${MAIN} h2.hP`);
    expect(await tab.evaluate('location.hash')).toMatch(/^#inbox\/FMfcgz\w{26}$/);
    expect(await attribute(`${MAIN} .h7 .gD`, 'email')).toBe('misaki.takahashi@takahashi-kagu.example');
  });

  it('expands the last message, collapses others, and hides a long middle behind a count', async () => {
    await openDemoThread(tab, 'dental-rollout');
    const classes = `[...document.querySelectorAll('${MAIN} [role=listitem]')].map((one) => one.className)`;
    expect(await tab.evaluate(classes)).toEqual(['kv', 'kQ', 'kQ', 'kQ', 'kv', 'h7']);
    await tab.click(`${MAIN} .adx`);
    expect(await tab.evaluate(classes)).toEqual(['kv', 'kv', 'kv', 'kv', 'kv', 'h7']);
    await tab.click(`${MAIN} .kv`);
    expect(await tab.evaluate(classes)).toEqual(['h7', 'kv', 'kv', 'kv', 'kv', 'h7']);
    expect(await count(`${MAIN} .adn.ads[data-legacy-message-id]`)).toBe(2);
  });

  it('can show the subject long before the messages', async () => {
    await tab.evaluate('demo.hold()');
    await openDemoThread(tab, 'tea-shop');
    expect(await count(`${MAIN} .gD`)).toBe(0);
    await tab.evaluate('demo.release()');
    expect(await attribute(`${MAIN} .gD`, 'email')).toBe('yijun.lin@linlang-tea.example');
  });

  it('receives a message in the open thread', async () => {
    await openDemoThread(tab, 'bakery-site');
    await tab.evaluate('demo.arrive()');
    expect(await tab.texts(`${MAIN} .gD`)).toEqual([
      'Camille Rousselot',
      'Mara Lindqvist',
      'Camille Rousselot',
      'Hugo Tessier',
    ]);
  });

  it('has a reading pane that changes no address and starts empty', async () => {
    await tab.evaluate('demo.readingPane(true)');
    const before = await tab.evaluate('location.href + document.title');
    expect(await count(`${MAIN} .aia h2.hP`)).toBe(0);
    await tab.evaluate('demo.select("via-group")');
    expect(await tab.texts(`${MAIN} .aia h2.hP`)).toEqual(['Copy of invoice 2026-037']);
    expect(await tab.evaluate('location.href + document.title')).toBe(before);
    await tab.evaluate('demo.refresh()');
    expect(await count(`${MAIN} .aia h2.hP`)).toBe(0);
  });

  it('shows Reply-To only in the details', async () => {
    await openDemoThread(tab, 'contact-form');
    expect(await count(`${MAIN} .ajC`)).toBe(0);
    await tab.click(`${MAIN} .ajy`);
    expect((await tab.texts(`${MAIN} .ajC`)).join()).toContain('owen.pritchard@pritchard-joinery.example');
  });

  it('has a second account and a delegated mailbox with addresses of their own', async () => {
    await tab.goto('https://mail.google.com/mail/u/1/');
    await openDemoThread(tab, 'bicycle-service');
    expect(await tab.evaluate('document.title')).toContain(' - mara.lindqvist@post.example - ');
    await tab.evaluate('void demo.account(2)');
    await tab.waitUntil('location.pathname.includes("/d/") && globalThis.demo', 'the delegated mailbox');
    await openDemoThread(tab, 'dental-payment');
    expect(await tab.evaluate('document.title')).toContain(' - billing@harbourdesk.example - ');
  });

  it('writes mail in a window with chips and their hidden twins', async () => {
    await tab.evaluate('demo.compose({ to: ["CAMILLE"], cc: ["HUGO"], bcc: ["DARIO"] })');
    expect(await attribute('.anm[name=to] [role=option]', 'data-hovercard-id')).toBe(
      'camille@fournil-des-quais.example',
    );
    expect(await count('.az9 span[email]')).toBe(3);
    await tab.fill('input[name=subjectbox]', 'Photos');
    await tab.click('.Ha');
    expect(await count('[role=dialog]')).toBe(0);
  });

  it('says "me" in the reader\'s language', async () => {
    await tab.goto('about:blank');
    await tab.goto(`${GMAIL}?hl=fr`);
    await openDemoThread(tab, 'tea-shop');
    expect(await attribute(`${MAIN} .hb .g2`, 'name')).toBe('moi');
  });

  it('can lose ids, and every anchor', async () => {
    await openDemoThread(tab, 'bakery-site');
    await tab.evaluate('demo.forgetIds()');
    expect(await attribute(`${MAIN} h2.hP`, 'data-legacy-thread-id')).toBe('undefined');
    await tab.evaluate('demo.redesign()');
    expect(await count(`${MAIN} h2.hP, ${MAIN} [email]`)).toBe(0);
    expect((await tab.texts(MAIN)).join()).toContain('cartes cadeaux');
  });

  it('treats a hostile mail as text', async () => {
    await openDemoThread(tab, 'hostile');
    expect(await count(`${MAIN} img, ${MAIN} script, ${MAIN} svg`)).toBe(0);
    expect(await tab.texts(`${MAIN} h2.hP`)).toEqual(['<script>alert("subject")</script> & "entities"']);
  });
});

it('is served on a loopback port too', async () => {
  const inbox = await serveDemoInbox();
  try {
    const response = await fetch(inbox.url);
    expect(response.headers.get('content-security-policy')).toContain("trusted-types 'none'");
    expect(await response.text()).toContain('<title>Demo inbox</title>');
  } finally {
    await inbox.stop();
  }
});
