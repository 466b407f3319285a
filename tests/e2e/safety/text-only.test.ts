import { beforeAll, describe, expect, it } from 'vitest';
import { INTRUDERS, PAYLOADS } from './payloads';
import { demoRoutes, setScene } from './scene';
import { fillRecords, lookAtDashboard, lookAtSidebar, sendAs } from './show-payloads';
import { type Deeds, WATCHED } from './watched-browsers';

const CONTROL = 'https://leak.example/control';
/** How the two browsers name a violation of an extension page's policy in their consoles. */
const VIOLATION = /Content[ -]Security[ -]Policy|requires 'Trusted/;

/** Whatever a sender or a colleague writes is shown as they wrote it, and does nothing. */
describe.each(WATCHED)('hostile text in $name', ({ open }) => {
  let deeds: Deeds;
  const intruders: unknown[] = [];
  const asSender: string[] = [];
  const asRecords = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const watched = await open(await demoRoutes());
    const scene = await setScene(watched.driver);
    for (const payload of PAYLOADS) asSender.push(await sendAs(scene, payload));
    intruders.push(...(await scene.sidebar.evaluate<unknown[]>(INTRUDERS)));
    await fillRecords(scene);
    intruders.push(...(await lookAtSidebar(scene, asRecords)));
    intruders.push(...(await lookAtDashboard(scene, asRecords)));
    await (await watched.driver.newTab()).evaluate(`fetch('${CONTROL}').then(() => 0, () => 0)`);
    await scene.tab.evaluate(`new Promise((done) => setTimeout(() => done(alert('control'))))`);
    const page = await watched.driver.openExtensionPage('dashboard.html');
    await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
    deeds = await watched.end();
  });

  it('is what the sidebar calls its sender', () => {
    expect(asSender).toEqual(PAYLOADS);
  });

  it.each(['tags', 'notes', 'clients', 'palette'])('is shown letter by letter as %s', (surface) => {
    const shown = (asRecords.get(surface) ?? []).join('\n');
    expect(PAYLOADS.filter((payload) => !shown.includes(payload))).toEqual([]);
  });

  it('becomes no element, no attribute and no script', () => {
    expect(intruders).toEqual([]);
  });

  it('asks nobody for anything and opens no dialog', () => {
    const leaks = deeds.requests.map(({ url }) => url).filter((url) => url.includes('leak.example'));
    expect(new Set(leaks)).toEqual(new Set([CONTROL]));
    expect(deeds.dialogs).toEqual(['alert: control']);
  });

  it('never gets so far that the policy has to stop it, on any screen', () => {
    const violations = deeds.said.filter((line) => VIOLATION.test(line));
    // The one that the test itself made.
    expect(violations).toEqual([expect.stringContaining('inline style')]);
  });
});
