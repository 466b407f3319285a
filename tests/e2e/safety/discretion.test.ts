import { beforeAll, describe, expect, it } from 'vitest';
import { GMAIL } from '../../harness/gmail-like';
import { CONTROL, hits, hitsInBytes } from './canaries';
import { WHOLE_PAGE } from './host-view';
import { plantCanaries } from './plant';
import { profileFiles } from './profile-files';
import { demoRoutes, type Scene, setScene } from './scene';
import { useDashboard, useSidebar } from './use-everything';
import { WATCHED } from './watched-browsers';

/** Where a canary is looked for, and what the test itself has left there. */
const CONTROLS = {
  'host page': [CONTROL],
  clipboard: [CONTROL],
  requests: [`/?${CONTROL}-fetch`, `:65531/${CONTROL}-socket`],
  consoles: ['page', 'sidebar', 'engine'].map((context) => `${CONTROL}-${context}`),
} as const;
const PLACES = Object.keys(CONTROLS) as (keyof typeof CONTROLS)[];

/**
 * What is known of a client stays in the extension: every text that a person could have written, and what the score
 * says, is looked for wherever else it could have gone. A control written there by the test itself is found.
 */
describe.each(WATCHED)('discretion in $name', ({ open }) => {
  const evidence = new Map<keyof typeof CONTROLS, string>();
  let reasons: string[] = [];
  let files: { readonly withCanary: string[]; readonly withControl: string[] };
  let dialogs: readonly string[] = [];
  let notifies: unknown[] = [];
  let asked: string[] = [];

  beforeAll(async () => {
    const watched = await open(await demoRoutes());
    const { profile, extensionOrigin } = watched.driver;
    const scene = await setScene(watched.driver);
    await watched.copy(CONTROL, scene.tab);
    await plantCanaries(scene);
    reasons = await useSidebar(scene);
    await useDashboard(watched.driver, scene.clientId);
    notifies = await mayNotify(scene);
    await writeControls(scene);
    evidence.set('host page', await scene.tab.evaluate<string>(WHOLE_PAGE));
    evidence.set('clipboard', await watched.copied(scene.tab));
    const deeds = await watched.end();
    evidence.set('requests', deeds.requests.map(({ url, by, text }) => [url, by, text].join(' ')).join('\n'));
    asked = deeds.requests
      .filter(({ url, by }) => by.startsWith(extensionOrigin) && !url.startsWith(extensionOrigin))
      // Firefox tells of a WebSocket by the address of its handshake.
      .map(({ url }) => url.replace(/^(?:http|ws):/, ''));
    evidence.set('consoles', deeds.said.join('\n'));
    dialogs = deeds.dialogs;
    files = {
      withCanary: profileFiles(profile, (bytes) => hitsInBytes(bytes).length > 0),
      withControl: profileFiles(profile, (bytes) => bytes.includes(CONTROL)),
    };
  });

  it.each(PLACES)('nothing of a client is in the %s', (place) => {
    const text = evidence.get(place) ?? '';
    for (const control of CONTROLS[place]) expect(text).toContain(control);
    expect(hits(text, reasons)).toEqual([]);
  });

  it('the score was explained, so there was something to leak', () => {
    expect(reasons.length).toBeGreaterThanOrEqual(3);
  });

  it('nothing of a client is in a file of the profile that is not the store', () => {
    expect(files.withControl).not.toEqual([]);
    expect(files.withCanary).toEqual([]);
  });

  it('nobody was notified, and nothing popped up', () => {
    expect(notifies).toEqual([]);
    expect(dialogs).toEqual([]);
  });

  it('the extension asks no other machine for anything', () => {
    expect(new Set(asked)).toEqual(new Set([`//127.0.0.1:65531/${CONTROL}-socket`]));
  });
});

/** Each context that could notify as a page does, or shows a notice. The permission for notices is the person's, and asked for apart. */
async function mayNotify({ sidebar, driver }: Scene): Promise<unknown[]> {
  const ask = `(async ({ Notification, chrome, browser }) => ({
    granted: Notification?.permission === 'granted',
    shown: Object.keys((await (browser ?? chrome)?.notifications?.getAll()) ?? {}).length > 0,
  }))`;
  const answers = [await sidebar.evaluate(`${ask}(globalThis)`), await driver.inEngine(`${ask}(engine)`)];
  return answers.filter((answer) => JSON.stringify(answer).includes('true'));
}

/** Leaves the control wherever a canary is looked for; the clipboard has it already. */
async function writeControls({ tab, sidebar, driver }: Scene): Promise<void> {
  await tab.evaluate(`document.body.setAttribute('data-control', '${CONTROL}')`);
  await tab.evaluate(`fetch('/?${CONTROL}-fetch').then((answer) => answer.status)`);
  await sidebar.evaluate(`new Promise((done) => {
    new WebSocket('ws://127.0.0.1:65531/${CONTROL}-socket').onerror = () => done(true);
  })`);
  await tab.evaluate(`console.info('${CONTROL}-page')`);
  await sidebar.evaluate(`console.info('${CONTROL}-sidebar')`);
  await driver.inEngine(`engine.console.info('${CONTROL}-engine')`);
  await (await driver.newTab(`${GMAIL}?${CONTROL}`)).close();
}
