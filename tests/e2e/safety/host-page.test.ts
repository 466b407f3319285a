import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoThread } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Tab, testId } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { enterText } from './by-key';
import { DOCK_SEEN, WHOLE_PAGE } from './host-view';
import { probe } from './probe';
import { CLIENT, demoRoutes, openClient, type Scene, setScene } from './scene';

/** Names of the extension that an add-on of this page could be known by. */
const ADDON_ID = 'worthwhile@worthwhile.example';
/** A client at the other end of the scale, whose mail is in the same mailbox. */
const LIGHT = { thread: 'guild', name: 'Bäckerei Sonnenfeld' };

describe.each(BROWSERS)('the host page in $name', ({ open }) => {
  let scene: Scene;
  let tab: Tab;

  beforeAll(async () => {
    const routes = new Map([
      ...(await demoRoutes()),
      ['plain.example', '<!doctype html><title>plain</title>'],
    ] as const);
    scene = await setScene(await open(routes));
    ({ tab } = scene);
  });
  afterAll(() => scene.driver.close());

  it('never learns which extension this is, nor the address of its pages', async () => {
    const page = await tab.evaluate<string>(WHOLE_PAGE);
    expect(page).toContain('event load ');
    expect(page).not.toContain(new URL(scene.driver.extensionOrigin).host);
    expect(page).not.toContain(ADDON_ID);
    expect(page).not.toMatch(/extension:|wxt|worthwhile/i);
  });

  it('does not learn it either when the reader goes away and comes back', async () => {
    await tab.goto('https://plain.example/');
    await tab.evaluate('setTimeout(() => history.back())');
    await tab.waitUntil(`location.host === 'mail.google.com' && document.readyState === 'complete'`, 'back');
    await (await dockedSidebar(tab)).waitFor(testId('client-name'));
    // Chromium tells a page here which frames kept it out of the back/forward cache.
    expect(await tab.evaluate<string>(WHOLE_PAGE)).not.toMatch(/extension:|wxt|worthwhile/i);
    scene = { ...scene, sidebar: await openClient(tab) };
  });

  it('is told nothing: no message, no violation of its policy, no report', async () => {
    const seen = await tab.evaluate<string[]>('seen');
    // What the recorder uses itself is deprecated here and there.
    const told = /^(?:event (?:message|securitypolicyviolation|storage)|report \{"type":"(?!deprecation))/;
    expect(seen.filter((line) => told.test(line))).toEqual([]);
    // The recorder would have noted one.
    await tab.evaluate(
      `document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))`,
    );
    await tab.waitUntil(
      `seen.some((line) => line.startsWith('event securitypolicyviolation'))`,
      'a violation is noted',
    );
  });

  it('gets nowhere into the dock, whatever it tries', async () => {
    expect(await tab.evaluate(probe('Never discount'))).toEqual([]);
  });

  it('notices nothing of what is done in the sidebar but that it has the focus', async () => {
    const { sidebar } = scene;
    const from = await tab.evaluate<number>('seen.length');
    await enterText(sidebar, testId('new-note'), 'Nobody else reads this.');
    await sidebar.press('Enter');
    await shows(sidebar, 'note', 'Nobody else reads this.');
    await sidebar.press('Alt+s');
    await sidebar.waitFor('[data-shaded=true]');
    await sidebar.press('Alt+s');
    await sidebar.click(testId('score-why'));
    await saved(sidebar);
    const seen = await tab.evaluate<string[]>(`seen.slice(${from})`);
    const kinds = new Set(seen.map((line) => line.split(' ').slice(0, 2).join(' ')));
    const harmless =
      /^event (?:focus|blur|focusin|focusout|pointer\w+|mouse\w+)$|^performance \{|^report \{"type":"deprecation"/;
    expect([...kinds].filter((kind) => !harmless.test(kind))).toEqual([]);
    expect(
      seen.filter((line) =>
        /"entryType":"(?:resource|mark|measure)"|"name":"(?:key|input|beforeinput)/.test(line),
      ),
    ).toEqual([]);
  });

  it('looks the same for a client whose score has changed', async () => {
    const { engine, sidebar, clientId } = scene;
    const looks = () => tab.evaluate<string>(`${WHOLE_PAGE}.then((all) => all.split('\\nperformance ')[0])`);
    const value = () => sidebar.texts(testId('score-value')).then(([text]) => Number(text));
    const before = { page: await looks(), dock: await tab.evaluate(DOCK_SEEN), score: await value() };
    for (let day = 1; day <= 12; day += 1) {
      const on = `2026-11-${String(day).padStart(2, '0')}`;
      await engine.send('create', {
        type: 'request',
        fields: { clientId, on, kind: 'dispute', answer: 'granted' },
      });
    }
    await sidebar.waitUntil(
      `document.querySelector('${testId('score-value')}').innerText !== '${before.score}'`,
      'another score',
    );
    expect(await value()).toBeGreaterThan(before.score);
    expect(await looks()).toBe(before.page);
    expect(await tab.evaluate(DOCK_SEEN)).toEqual(before.dock);
  });

  it('sees the same dock beside a light client as beside a heavy one', async () => {
    await openClient(tab);
    const heavy = await tab.evaluate(DOCK_SEEN);
    await openDemoThread(tab, LIGHT.thread);
    await shows(await dockedSidebar(tab), 'client-name', LIGHT.name);
    const { rows } = await scene.engine.ask('clients', { sort: 'score', offset: 0, limit: 100 });
    const scoreOf = (name: string) => rows.find((row) => row.name === name)?.score ?? Number.NaN;
    expect(Math.abs(scoreOf(CLIENT) - scoreOf(LIGHT.name))).toBeGreaterThan(30);
    expect(await tab.evaluate(DOCK_SEEN)).toEqual(heavy);
  });

  it('can not load a page or file of the extension by its known address', async () => {
    const plain = await scene.driver.newTab('https://plain.example/');
    const { extensionOrigin, browser } = scene.driver;
    // Firefox draws the address at random for each profile, and the first test shows that the page never learns it.
    if (browser === 'firefox') return;
    const files = ['sidepanel.html', 'dashboard.html', 'icon/16.png', 'manifest.json'];
    const loaded = await plain.evaluate(`Promise.all(${JSON.stringify(files)}.map((file) =>
      fetch('${extensionOrigin}/' + file).then(() => file, () => undefined))).then((all) => all.filter(Boolean))`);
    expect(loaded).toEqual([]);
    await plain.evaluate(`new Promise((done) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.onload = done;
      frame.src = '${extensionOrigin}/sidepanel.html';
    }).then(() => 0)`);
    const frames = await Promise.all((await plain.frames()).map((frame) => frame.url()));
    expect(frames.filter((url) => url === `${extensionOrigin}/sidepanel.html`)).toEqual([]);
    expect(frames).toContain('chrome-error://chromewebdata/');
    await plain.close();
  });
});
