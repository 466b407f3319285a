import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { startNatsServer } from '../../harness/nats-server';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import { testId } from '../../harness/view';
import { enterText } from '../safety/by-key';
import {
  clientNames,
  enter,
  found,
  hasClient,
  inSync,
  joinByCode,
  type Person,
  paste,
  textIn,
} from './people';

/** The same person after their browser was quit and opened again: nobody is connected any more. */
async function apart({ driver }: Person): Promise<Person> {
  await driver.close();
  return enter(await driver.reopen());
}

/** What the browser is given to save, as numbers. */
async function savedFile({ team }: Person): Promise<number[]> {
  await team.waitFor(testId('change-file-save'));
  await team.evaluate(`(() => {
    const make = URL.createObjectURL;
    globalThis.saved = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        blob.arrayBuffer().then((bytes) => resolve([...new Uint8Array(bytes)]));
        return make.call(URL, blob);
      };
    });
  })()`);
  await team.click(testId('change-file-save'));
  return team.evaluate<number[]>('globalThis.saved');
}

async function giveFile({ team }: Person, bytes: readonly number[]): Promise<void> {
  await team.waitFor(testId('change-file-input'));
  await team.evaluate(`(() => {
    const given = new DataTransfer();
    given.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], 'for Ben.worthwhile-changes'));
    const field = document.querySelector('${testId('change-file-input')}');
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

async function setMailbox({ team }: Person, servers: string): Promise<void> {
  await team.click(testId('mailbox-set'));
  for (const [name, text] of Object.entries({ servers, place: 'k3f9' }))
    await enterText(team, `[data-testid="mailbox-form"] [name="${name}"]`, text);
  await team.click('[data-testid="mailbox-form"] [type="submit"]');
  await team.waitFor('[data-testid="mailbox"][data-state="connected"]', 30_000);
}

describe('two people without any server, in a Chromium and a Firefox', () => {
  let ana: Person;
  let ben: Person;

  beforeAll(async () => {
    ana = await enter(await openChromium({ extension: BUILD_CHROME_E2E }));
    ben = await enter(await openFirefox({ extension: BUILD_FIREFOX_E2E }));
    await ana.line.send('newClient', { name: 'Boulangerie Martin' });
    await found(ana);
  });
  afterAll(() => Promise.all([ana.driver.close(), ben.driver.close()]));

  it('are told what is wrong with a code that is cut off, of their own, or goes the wrong way', async () => {
    await ana.team.click(testId('code-offer'));
    const own = await textIn(ana.team, 'code-offered');
    await paste(ana, own.slice(0, -8));
    await ana.team.waitUntil(`document.body.innerText.includes('The end of the code is missing')`, 'cut off');
    await paste(ana, own);
    await ana.team.waitUntil(`document.body.innerText.includes('the code that you made')`, 'own');
    const answer = await ana.line.send('takeCode', { text: 'good morning' });
    expect(answer).toEqual({ problem: 'no-code' });
    // Ben is in no team and was not invited, so there is nobody whom his answer could prove.
    expect(await ben.line.send('takeCode', { text: own })).toEqual({ problem: 'not-now' });
    await ana.line.send('cancelCode', {});
  });

  it('join by two codes, once both have seen the same third one, and exchange', async () => {
    await joinByCode(ana, ben);
    await inSync(ana, 'Ben');
    expect(await clientNames(ben)).toEqual(['Boulangerie Martin']);
    await ben.line.send('newClient', { name: 'Café Zimt' });
    await hasClient(ana, 'Café Zimt');
    await inSync(ben, 'Ana');
  });

  it('meet again by two codes after one of them was away', async () => {
    await ana.driver.close();
    await ben.line.send('newClient', { name: 'Dana & Partner' });
    ana = await enter(await ana.driver.reopen());
    await ana.line.send('newClient', { name: 'Enzo' });
    await ana.team.click(testId('code-offer'));
    await paste(ben, await textIn(ana.team, 'code-offered'));
    await paste(ana, await textIn(ben.team, 'code-answered'));
    await ana.team.waitFor(testId('code-met'));
    await hasClient(ana, 'Dana & Partner');
    await hasClient(ben, 'Enzo');
    await inSync(ana, 'Ben');
  });

  it('give each other a change file, which is looked into first', async () => {
    ana = await apart(ana);
    await ana.line.send('newClient', { name: 'Fjord & Fell' });
    const file = await savedFile(ana);
    await giveFile(ben, file.slice(0, -40));
    await ben.team.waitFor(testId('change-file-wrong'));
    await giveFile(ben, file);
    await ben.team.waitFor(testId('change-file-look'));
    const [look] = await ben.team.texts(testId('change-file-look'));
    expect(look).toMatch(/^From Ana, .* new here\. Nothing is written yet\.$/);
    expect(await clientNames(ben)).not.toContain('Fjord & Fell');
    await ben.team.click(testId('change-file-take'));
    await hasClient(ben, 'Fjord & Fell');
  });

  it('leave work for each other in a mailbox and are never there together', async () => {
    const mailbox = await startNatsServer();
    onTestFinished(() => mailbox.close());
    await ben.driver.close();
    await setMailbox(ana, mailbox.url);
    await ana.line.send('newClient', { name: 'Gamma' });
    await ana.team.waitFor('[data-testid="mailbox"][data-holds="true"]', 30_000);
    await ana.team.waitUntil(
      `[...document.querySelectorAll('${testId('team-device')}')].some((line) =>
        line.innerText.includes('left in the mailbox') && line.dataset.state !== 'saved')`,
      'it is said to be left, and not to be synced',
    );
    await ana.driver.close();

    ben = await enter(await ben.driver.reopen());
    await setMailbox(ben, mailbox.url);
    await hasClient(ben, 'Gamma');
    await ben.line.send('newClient', { name: 'Delta' });
    await ben.team.waitFor('[data-testid="mailbox"][data-holds="true"]', 30_000);
    await ben.driver.close();

    ana = await enter(await ana.driver.reopen());
    await hasClient(ana, 'Delta');
  });
});
