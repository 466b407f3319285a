import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, gmailLike } from '../../harness/gmail-like';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, saved, shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { enterText } from '../safety/by-key';
import { openClient, setScene } from '../safety/scene';
import { toFront } from './to-front';
import { unfoldNotes, writeNote } from './write-note';

const ROUNDS = [1, 2, 3];

/** SIGKILL to the whole browser, in the middle of the next edit. */
describe.each(BROWSERS)('what was shown as saved when $name was killed', ({ open }) => {
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  const notes: string[] = [];
  const tags: string[] = [];

  beforeAll(async () => {
    driver = await open(new Map([['mail.google.com', await gmailLike('demo')]]));
    const scene = await setScene(driver);
    ({ tab, sidebar } = scene);
    await scene.engine.close();
  });
  afterAll(() => driver.close());

  it.each(ROUNDS)('is there after round %i, whole', async (round) => {
    const note = `Promised in round ${round}.`;
    await writeNote(driver, tab, sidebar, note);
    notes.push(note);
    const tag = `round ${round}`;
    await enterText(sidebar, testId('add-tag'), tag);
    await sidebar.press('Enter');
    await shows(sidebar, 'tag-chip', tag);
    await sidebar.click(testId('timer-toggle'));
    await sidebar.waitFor(`.timer[data-running=${round % 2 === 1}]`);
    await saved(sidebar);
    tags.push(tag);

    await enterText(sidebar, testId('new-note'), `Under way in round ${round}.`);
    // The answer is lost with the browser.
    const underWay = sidebar.press('Enter').catch(() => undefined);
    await driver.kill();
    await underWay;
    driver = await driver.reopen();
    tab = await driver.newTab(GMAIL);
    sidebar = await openClient(tab);
    await toFront(driver, tab);
    await saved(sidebar);

    await unfoldNotes(sidebar);
    for (const one of tags) await shows(sidebar, 'tag-chip', one);
    for (const one of notes) await shows(sidebar, 'note', one);
    await sidebar.waitFor(`.timer[data-running=${round % 2 === 1}]`);
    const seen = await said(sidebar, 'note');
    for (const one of notes) expect(seen.filter((text) => text.includes(one))).toHaveLength(1);
  });
});
