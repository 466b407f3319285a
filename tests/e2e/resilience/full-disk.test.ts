import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { tempFolder } from '../../harness/cleanup';
import { eventually } from '../../harness/deadline';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { GMAIL, gmailLike } from '../../harness/gmail-like';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, saved, shows } from '../../harness/walk';
import { SmallDevice } from '../../store/browser/full-disks';
import { BROWSERS } from '../product/browsers';
import { enterText } from '../safety/by-key';
import { openClient, setScene } from '../safety/scene';
import { toFront } from './to-front';
import { unfoldNotes, writeNote } from './write-note';

/** Room for a profile, in MB. */
const ROOM = 400;
const NOT_SAVED = `${testId('save-state')}[data-state="not-saved"]`;
const IS_NOT_SAVED = `document.querySelector('${NOT_SAVED}') !== null`;

/** A device of its own to fill needs the right to mount, which not every machine gives. */
const probe = SmallDevice.mount(join(tempFolder('device'), 'mounted'), 1);
probe?.unmount();

it.each(probe ? [] : ['mounting is not allowed here'])('a full disk was not tried: %s', () => {
  expect(probe).toBeUndefined();
});

describe.each(probe ? BROWSERS : [])('a full disk under $name', ({ open }) => {
  let device: SmallDevice | undefined;
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  let engine: EngineLine;
  let other: ClientId;
  const long: string[] = [];
  const underWay: Promise<unknown>[] = [];

  beforeAll(async () => {
    device = SmallDevice.mount(join(tempFolder('device'), 'mounted'), ROOM);
    const routes = new Map([['mail.google.com', await gmailLike('demo')]]);
    driver = await open(routes, join(device?.folder ?? '', 'profile'));
    ({ tab, sidebar, engine } = await setScene(driver));
    const { rows } = await engine.ask('clients', { sort: 'name', offset: 0, limit: 1 });
    other = rows[0]?.id as ClientId;
  });
  afterAll(async () => {
    await driver.close();
    device?.unmount();
  });

  it('is said in words, while what is typed is shown and kept', async () => {
    await writeNote(driver, tab, sidebar, 'Before.');
    await device?.fill();
    // What a browser has allocated already still takes some.
    await eventually('a change that is not saved', async () => {
      const text = randomBytes(10_000).toString('base64');
      long.push(text);
      underWay.push(engine.send('addNote', { clientId: other, text, private: false }));
      return (await sidebar.evaluate<boolean>(IS_NOT_SAVED)) || undefined;
    });
    await toFront(driver, tab);
    await enterText(sidebar, testId('new-note'), 'While it was full.');
    await sidebar.press('Enter');
    await shows(sidebar, 'note', 'While it was full.');
    await eventually('that the disk is full is said', async () => {
      await device?.fill();
      const [said, ...more] = await sidebar.texts('[role=alert]');
      const isSaid = /not saved: .*disk.*full.*Free some space/.test(said ?? '') && more.length === 0;
      return (isSaid && (await sidebar.evaluate<boolean>(IS_NOT_SAVED))) || undefined;
    });
  });

  it('passes by itself once there is space, and nothing is missing, also after a kill', async () => {
    await device?.free();
    await saved(sidebar);
    await Promise.all(underWay);
    await writeNote(driver, tab, sidebar, 'After.');
    await driver.kill();
    driver = await driver.reopen();
    tab = await driver.newTab(GMAIL);
    sidebar = await openClient(tab);
    await unfoldNotes(sidebar);
    for (const note of ['Before.', 'While it was full.', 'After.']) await shows(sidebar, 'note', note);
    expect((await said(sidebar, 'note')).filter((text) => text.includes('While it was full.'))).toHaveLength(
      1,
    );
    engine = await openEngineLine(driver);
    const texts = (await engine.ask('client', { clientId: other }))?.notes.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(long));
    expect((await engine.ask('status', {})).setAside).toBe(0);
  });
});
