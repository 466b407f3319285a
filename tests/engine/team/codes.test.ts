import { describe, expect, test } from 'vitest';
import { eventually } from '../../harness/deadline';
import { type Browser, TeamWorld } from './team-world';

const codeOf = async (browser: Browser) => (await browser.ask('ways', {})).code;

/** The text that is shown to be passed on. */
async function shown(browser: Browser): Promise<string> {
  const code = await codeOf(browser);
  if (!code || !('text' in code)) throw new Error(`No code is shown: ${code?.step}.`);
  return code.text;
}

const take = async (browser: Browser, text: string) =>
  (await browser.send('takeCode', { text })).value.problem;

const reaches = (browser: Browser, step: string) =>
  eventually(step, async () => ((await codeOf(browser))?.step === step ? true : undefined));

/** A founder and somebody new, with no network between them. */
async function twoApart() {
  const world = new TeamWorld();
  const [ana, ben] = [await world.founder(), await world.browser()];
  await ana.goOffline();
  ben.online = false;
  return { ana, ben };
}

describe('two people exchange codes', () => {
  test('one invites the other with the first, and both see the same third one before anybody is in', async () => {
    const { ana, ben } = await twoApart();
    await ana.send('newClient', { name: 'Martin' });
    await ana.send('offerCode', { invite: 'member' });
    await ben.send('joinTeam', { code: await shown(ana), name: 'Ben' });
    expect(await take(ana, await shown(ben))).toBeUndefined();
    const asking = await eventually('Ben asks', async () => (await ana.team()).asking[0]);
    const joining = await ben.ask('team', {});
    expect(joining).toMatchObject({ kind: 'solo', joining: { step: 'compare', code: asking.code } });
    await ana.send('answerAsking', { id: asking.id, admit: true });
    await reaches(ana, 'met');
    await ana.inSync();
    expect(await ben.clientNames()).toEqual(['Martin']);
  });

  test('who was refused is in no team and has no data', async () => {
    const { ana, ben } = await twoApart();
    await ana.send('offerCode', { invite: 'member' });
    await ben.send('joinTeam', { code: await shown(ana), name: 'Ben' });
    await take(ana, await shown(ben));
    const asking = await eventually('Ben asks', async () => (await ana.team()).asking[0]);
    await ana.send('answerAsking', { id: asking.id, admit: false });
    await reaches(ana, 'failed');
    expect(await ben.ask('team', {})).toMatchObject({ kind: 'solo' });
  });

  test('two who know each other meet again', async () => {
    const world = new TeamWorld();
    const [ana, ben] = [await world.founder(), await world.browser()];
    await ana.letIn(ben, 'Ben');
    await ana.goOffline();
    await ben.goOffline();
    await ben.send('newClient', { name: 'Zimt' });
    await ana.send('offerCode', {});
    expect(await take(ben, await shown(ana))).toBeUndefined();
    expect(await take(ana, await shown(ben))).toBeUndefined();
    await reaches(ana, 'met');
    expect(await codeOf(ana)).toEqual({ step: 'met', name: 'Ben' });
    await ana.inSync();
    expect(await ana.clientNames()).toEqual(['Zimt']);
  });

  test('another team’s member is not let in, and nothing is exchanged', async () => {
    const world = new TeamWorld();
    const [ana, eve] = [await world.founder(), await world.founder('Eve')];
    await ana.send('newClient', { name: 'Martin' });
    await ana.send('offerCode', {});
    await take(eve, await shown(ana));
    await take(ana, await shown(eve));
    await reaches(ana, 'failed');
    expect(await codeOf(ana)).toEqual({ step: 'failed', why: 'not-let-in' });
    expect(await eve.clientNames()).toEqual([]);
  });

  test('a code that is no use is refused with its reason, and the exchange goes on', async () => {
    const { ana, ben } = await twoApart();
    await ana.send('offerCode', {});
    const first = await shown(ana);
    expect(await take(ben, first)).toBe('not-now');
    expect(await take(ana, first)).toBe('own');
    expect(await take(ana, 'Good morning')).toBe('no-code');
    expect(await take(ana, first.slice(0, -1))).toBe('cut-off');
    expect(await take(ana, first.replace(/.{3}\.$/, 'xyz.'))).toBe('damaged');
    await ana.send('offerCode', { invite: 'member' });
    const second = await shown(ana);
    await ben.send('joinTeam', { code: second, name: 'Ben' });
    const answer = await shown(ben);
    await ana.send('offerCode', {});
    expect(await take(ana, answer)).toBe('other-exchange');
    await ana.send('cancelCode', {});
    expect(await take(ana, answer)).toBe('wrong-kind');
    await ana.send('offerCode', { invite: 'member' });
    ben.held.now += 31 * 60_000;
    expect(await take(ben, await shown(ana))).toBe('expired');
  });
});
