import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { eventually } from '../../harness/deadline';
import { openFirefox } from '../../harness/firefox';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import { type SignalingServer, startSignalingServer } from '../../harness/signaling-server';
import { admit, clientNames, enter, fillIn, found, inSync, type Person, textIn } from './people';

const PAIRS = [
  { name: 'two Chromiums', second: () => openChromium({ extension: BUILD_CHROME_E2E }) },
  { name: 'a Chromium and a Firefox', second: () => openFirefox({ extension: BUILD_FIREFOX_E2E }) },
];

const tagNames = async ({ line }: Person, client: string) => {
  const { rows } = await line.ask('clients', { sort: 'name', offset: 0, limit: 50 });
  return rows.find(({ name }) => name === client)?.tags.map(({ name }) => name) ?? [];
};

describe.each(PAIRS)('a team in $name', ({ second }) => {
  let server: SignalingServer;
  let ana: Person;
  let ben: Person;

  beforeAll(async () => {
    server = await startSignalingServer();
    ana = await enter(await openChromium({ extension: BUILD_CHROME_E2E }));
    ben = await enter(await second());
  });
  afterAll(async () => {
    await Promise.all([ana.driver.close(), ben.driver.close()]);
    await server.close();
  });

  it('is founded on a workspace that keeps what it had', async () => {
    await ana.line.send('newClient', { name: 'Boulangerie Martin' });
    await found(ana, server.url);
    expect(await clientNames(ana)).toEqual(['Boulangerie Martin']);
  });

  it('lets somebody in with an invite, once both have seen the same code', async () => {
    await ana.team.click('[data-testid="invite-member"]');
    const code = await textIn(ana.team, 'invite-code');
    await ben.team.click('[data-testid="team-join"]');
    await fillIn(ben.team, { code, name: 'Ben' });
    await admit(ana, ben);
  });

  it('shows one what the other had and writes', async () => {
    await inSync(ana, 'Ben');
    expect(await clientNames(ben)).toEqual(['Boulangerie Martin']);
    const { rows } = await ana.line.ask('clients', { sort: 'name', offset: 0, limit: 1 });
    const clientId = rows[0]?.id;
    if (!clientId) throw new Error('There is no client.');
    await ana.line.send('setTag', { clientId, tag: { name: 'VIP' }, on: true });
    await eventually(
      'the tag has arrived',
      async () => (await tagNames(ben, 'Boulangerie Martin')).includes('VIP') || undefined,
    );
    await ben.line.send('newClient', { name: 'Café Zimt' });
    await eventually(
      'the client has arrived',
      async () => (await clientNames(ana)).includes('Café Zimt') || undefined,
    );
    await inSync(ben, 'Ana');
  });

  it('keeps a private note to its author', async () => {
    const { rows } = await ben.line.ask('clients', { sort: 'name', offset: 0, limit: 1 });
    const clientId = rows[0]?.id;
    if (!clientId) throw new Error('There is no client.');
    await ben.line.send('addNote', { clientId, text: 'mine alone', private: true });
    await ben.line.send('addNote', { clientId, text: 'for all', private: false });
    const card = await eventually('the note has arrived', async () => {
      const known = await ana.line.ask('client', { clientId });
      return known?.notes.some(({ text }) => text === 'for all') ? known : undefined;
    });
    expect(card.notes.map(({ text }) => text)).toEqual(['for all']);
  });

  it('gives a removed member nothing new, and leaves them what they had', async () => {
    await ana.team.click('[data-testid="team-remove"]');
    await ana.team.click('[data-testid="team-remove-sure"]');
    await eventually('Ben is gone', async () => {
      const team = await ana.line.ask('team', {});
      return (team.kind === 'team' && team.members.length === 1) || undefined;
    });
    await eventually('Ben is not called in sync with anybody', async () => {
      const team = await ben.line.ask('team', {});
      const others = team.kind === 'team' ? team.members.filter(({ me }) => !me) : [];
      const devices = others.flatMap((other) => other.devices);
      return devices.every(({ inSync, link }) => !inSync && link !== 'connected') || undefined;
    });
    await ben.team.waitFor('[data-testid="team-ended"][data-how="removed"]');
    expect((await ben.team.texts('[data-testid="team-ended"]')).join()).toContain('Ana');
    await ana.line.send('newClient', { name: 'Dana & Partner' });
    await ana.line.send('newClient', { name: 'Enzo' });
    expect(await clientNames(ben)).toEqual(['Boulangerie Martin', 'Café Zimt']);
  });
});
