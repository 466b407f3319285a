import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../harness/deadline';
import { gmailLike } from '../../harness/gmail-like';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, TIMEOUT, testId, type View } from '../../harness/view';
import { shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { CLIENT, openClient, setScene } from '../safety/scene';
import { drag } from './pointer';
import { pressShortcut } from './press-shortcut';
import { toFront } from './to-front';

/** Of the viewport, CSS pixels. */
const WIDTH = 1280;
/** Half the width of the rail, and a place in it. */
const RAIL = { half: 7, y: 384 };

/** How the dock stands on a site is remembered there: its width, or that it is only a rail. */
describe.each(BROWSERS)('the dock in $name', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  const room = () => tab.evaluate<number>('document.body.getBoundingClientRect().width');
  const stands = (width: number) =>
    tab.waitUntil(
      `document.body.getBoundingClientRect().width === ${WIDTH - width}`,
      `the page leaves ${width} px`,
    );
  const comeBack = async () => {
    await tab.reload();
    await tab.waitUntil('globalThis.demo', 'the inbox has loaded');
  };

  beforeAll(async () => {
    const routes = new Map([
      ['mail.google.com', await gmailLike('demo')],
      ['plain.example', '<!doctype html><title>plain</title><body style="margin: 0">'],
    ] as const);
    driver = await open(routes);
    const scene = await setScene(driver);
    ({ tab, sidebar } = scene);
    await scene.engine.close();
    await toFront(driver, tab);
  });
  afterAll(() => driver.close());

  it('opens its client in the dashboard', async () => {
    await sidebar.click('[aria-label="Open in dashboard"]');
    const ours = await driver.openExtensionPage('mark.html');
    const address = await eventually('the dashboard', () =>
      ours.evaluate<string | undefined>(`(async ({ tabs }) => {
        const [tab] = await tabs.query({ url: location.origin + '/dashboard.html*' });
        if (tab) await tabs.remove(tab.id);
        return tab?.url;
      })(globalThis.browser ?? chrome)`),
    );
    expect(address).toContain('#/clients/');
    await ours.close();
    await toFront(driver, tab);
  });

  it('is as wide as it was drawn, and the page makes room, also after a reload', async () => {
    expect([await sidebar.evaluate('innerWidth'), await room()]).toEqual([360, WIDTH - 360]);
    await drag(
      driver,
      tab,
      { x: WIDTH - 360, y: 100 },
      { x: WIDTH - 380, y: 100 },
      { x: WIDTH - 430, y: 100 },
    );
    await stands(430);
    expect(await sidebar.evaluate('innerWidth')).toBe(430);
    await comeBack();
    await stands(430);
    sidebar = await openClient(tab);
    expect(await sidebar.evaluate('innerWidth')).toBe(430);
  });

  it('is never drawn wider or narrower than it can be read', async () => {
    await drag(driver, tab, { x: WIDTH - 430, y: 100 }, { x: 300, y: 100 });
    await stands(480);
    await drag(driver, tab, { x: WIDTH - 480, y: 100 }, { x: WIDTH - 20, y: 100 });
    await stands(320);
  });

  it('folds to a rail, gives the room back, and stays folded after a reload', async () => {
    const onRail = { x: WIDTH - 320 - RAIL.half, y: RAIL.y };
    await drag(driver, tab, onRail, onRail);
    await stands(0);
    await comeBack();
    // Until the dock is there, the page has all the room too.
    await expect.poll(async () => (await tab.frames()).length, { timeout: TIMEOUT }).toBe(1);
    await stands(0);
    expect(await (await tab.frames())[0]?.url()).toBe('about:blank');
  });

  it('comes back from the rail by a click, and by its shortcut, with the width it had', async () => {
    const onRail = { x: WIDTH - RAIL.half, y: RAIL.y };
    await drag(driver, tab, onRail, onRail);
    await stands(320);
    sidebar = await openClient(tab);
    await shows(sidebar, 'client-name', CLIENT);
    await pressShortcut(driver, 'toggle-dock');
    await stands(0);
    await pressShortcut(driver, 'toggle-dock');
    await stands(320);
    await shows(sidebar, 'client-name', CLIENT);
  });

  it('stands on another site as it was left there, and there it lies over the page', async () => {
    await tab.goto('https://plain.example/');
    await toFront(driver, tab);
    await tab.waitUntil(`document.querySelector(':root > div')`, 'the rail is there');
    expect(await room()).toBe(WIDTH);
    await pressShortcut(driver, 'toggle-dock');
    sidebar = await dockedSidebar(tab);
    await sidebar.waitFor(testId('nobody'));
    expect([await sidebar.evaluate('innerWidth'), await room()]).toEqual([360, WIDTH]);
  });
});
