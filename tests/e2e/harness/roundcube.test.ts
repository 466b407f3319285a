import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DELEGATED_MAILBOX, LATE_REPLY, MAILBOX } from '../../fixtures/mail/mailboxes';
import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { type Roundcube, startRoundcube } from '../../harness/roundcube';
import type { Driver, Tab } from '../../harness/view';
import { writeSmallExtension } from './small-extension';

describe.each([
  { name: 'chromium', open: openChromium },
  { name: 'firefox', open: openFirefox },
] as const)('a real Roundcube in $name', ({ name, open }) => {
  let roundcube: Roundcube;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    [roundcube, driver] = await Promise.all([
      startRoundcube(MAILBOX),
      open({ extension: writeSmallExtension(name) }),
    ]);
    tab = await driver.newTab();
    await roundcube.login(tab);
  });
  afterAll(() => Promise.all([driver.close(), roundcube.stop()]));

  it('lists what others wrote, newest first, and nothing the owner sent', async () => {
    const received = MAILBOX.threads.flatMap((thread) =>
      thread.messages.filter((mail) => mail.from.address !== MAILBOX.owner.address),
    );
    const subjects = await tab.texts('#messagelist tr.message td.subject a');
    expect(subjects).toHaveLength(received.length);
    expect(subjects[0]).toBe('Lunch on Thursday?');
    expect(await tab.texts('#messagelist tr.message.unread td.subject a')).toHaveLength(3);
  });

  it('opens a message with its people, in other scripts too', async () => {
    await roundcube.openMessage(tab, '納期のご相談');
    expect(await tab.texts('#message-header .subject')).toEqual(['納期のご相談']);
    expect(
      await tab.evaluate(`document.querySelector('#message-header .header .rcmContactAddress')?.title`),
    ).toBe('misaki.takahashi@takahashi-kagu.example');
  });

  it('shows a hostile subject as text', async () => {
    const subject = '<script>alert("subject")</script> & "entities"';
    await roundcube.openMessage(tab, subject);
    expect(await tab.texts('#message-header .subject')).toEqual([subject]);
  });

  it('previews a message in a frame of the same origin', async () => {
    const pane = await roundcube.previewMessage(tab, '[Website] New enquiry from Owen Pritchard');
    expect((await pane.url()).startsWith(roundcube.url)).toBe(true);
    expect((await pane.texts('#messagebody')).join()).toContain('Pritchard Joinery');
  });

  it('receives a message while it runs', async () => {
    const bakery = MAILBOX.threads.find((thread) => thread.id === LATE_REPLY.thread);
    if (bakery === undefined) throw new Error('The fixture has no such thread.');
    const late = { ...bakery, id: 'late', subject: 'Photos', messages: [LATE_REPLY.message] };
    roundcube.deliver(late, 0);
    await roundcube.openMessage(tab, 'Photos');
    expect((await tab.texts('#messagebody')).join()).toContain('les photos arrivent ce soir');
  });
});

it('runs twice beside itself', async () => {
  const both = await Promise.all([startRoundcube(MAILBOX), startRoundcube(DELEGATED_MAILBOX)]);
  const answers = await Promise.all(both.map(({ url }) => fetch(url).then((response) => response.status)));
  await Promise.all(both.map((one) => one.stop()));
  expect(answers).toEqual([200, 200]);
  await expect(fetch(both[0].url)).rejects.toThrow();
});
