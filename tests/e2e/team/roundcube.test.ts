import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAILBOX } from '../../fixtures/mail/mailboxes';
import { openChromium } from '../../harness/chromium';
import { eventually } from '../../harness/deadline';
import { BUILD_CHROME_E2E } from '../../harness/paths';
import { type Roundcube, startRoundcube } from '../../harness/roundcube';
import { dockedSidebar } from '../../harness/sidebar';
import { type SignalingServer, startSignalingServer } from '../../harness/signaling-server';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { said, saved, shows } from '../../harness/walk';
import { admit, enter, fillIn, found, inSync, type Person, textIn } from './people';

const MAIL = '納期のご相談';

/** Somebody with the same mail open in their own browser. */
interface Reader {
  person: Person;
  mail: Tab;
  sidebar: View;
}

describe('a team beside a real Roundcube', () => {
  let roundcube: Roundcube;
  let server: SignalingServer;
  let ana: Reader;
  let ben: Reader;

  const sitDown = async (driver: Driver): Promise<Reader> => {
    const person = await enter(driver);
    const mail = await driver.newTab();
    await roundcube.login(mail);
    await roundcube.openMessage(mail, MAIL);
    return { person, mail, sidebar: await dockedSidebar(mail) };
  };
  const shut = async ({ person }: Reader): Promise<void> => {
    await person.line.close();
    await person.driver.close();
  };
  const back = async ({ person }: Reader): Promise<Reader> => sitDown(await person.driver.reopen());
  const note = async ({ sidebar }: Reader, text: string): Promise<void> => {
    await sidebar.fill(testId('new-note'), text);
    await sidebar.press('Enter');
    await shows(sidebar, 'note', text);
    await saved(sidebar);
  };

  beforeAll(async () => {
    [roundcube, server] = await Promise.all([startRoundcube(MAILBOX), startSignalingServer()]);
    ana = await sitDown(await openChromium({ extension: BUILD_CHROME_E2E }));
    ben = await sitDown(await openChromium({ extension: BUILD_CHROME_E2E }));
  });
  afterAll(async () => {
    await Promise.all([ana.person.driver.close(), ben.person.driver.close()]);
    await Promise.all([roundcube.stop(), server.close()]);
  });

  it('is founded, and a second person joins with an invite and a compared code', async () => {
    await shows(ana.sidebar, 'person-name', '高橋 美咲');
    await ana.sidebar.click(testId('new-client'));
    await ana.sidebar.waitFor(testId('client-name'));
    await found(ana.person, server.url);
    await ana.person.team.click(testId('invite-member'));
    const code = await textIn(ana.person.team, 'invite-code');
    await ben.person.team.click(testId('team-join'));
    await fillIn(ben.person.team, { code, name: 'Ben' });
    await admit(ana.person, ben.person);
    await inSync(ana.person, 'Ben');
  });

  it('shows a tag of one beside the same mail of the other, and who else looks at it', async () => {
    await ben.sidebar.waitFor(testId('client-name'));
    await ana.sidebar.fill(testId('add-tag'), 'workshop');
    await ana.sidebar.press('Enter');
    await shows(ben.sidebar, 'tag-chip', 'workshop');
    await shows(ben.sidebar, 'looking', 'Ana is looking at this too');
    await shows(ana.sidebar, 'looking', 'Ben is looking at this too');
  });

  it('has what both wrote while the other was away, once they meet again', async () => {
    await shut(ben);
    await note(ana, 'Written while Ben was away.');
    await shut(ana);
    ben = await back(ben);
    await ben.sidebar.waitFor(testId('client-name'));
    await note(ben, 'Written while Ana was away.');
    ana = await back(ana);
    for (const { sidebar } of [ana, ben]) {
      await shows(sidebar, 'note', 'Written while Ben was away.');
      await shows(sidebar, 'note', 'Written while Ana was away.');
    }
    await inSync(ana.person, 'Ben');
    await inSync(ben.person, 'Ana');
  });

  it('leaves who was removed what they had, tells them by whom, and gives them nothing new', async () => {
    await ana.person.team.click(testId('team-remove'));
    await ana.person.team.click(testId('team-remove-sure'));
    await ben.person.team.waitFor('[data-testid="team-ended"][data-how="removed"]');
    expect((await said(ben.person.team, 'team-ended')).join()).toContain('Ana removed this device');
    await note(ana, 'Written after Ben was removed.');
    await eventually('Ana is alone', async () => {
      const team = await ana.person.line.ask('team', {});
      return (team.kind === 'team' && team.members.length === 1) || undefined;
    });
    const notes = await said(ben.sidebar, 'note');
    expect(notes.join()).toContain('Written while Ben was away.');
    expect(notes.join()).not.toContain('Written after Ben was removed.');
    await shows(ben.sidebar, 'tag-chip', 'workshop');
  });
});
