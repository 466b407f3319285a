import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/firefox';
import { commandLine, descendants, end as signal } from '../../harness/processes';
import { type SignalingServer, startSignalingServer } from '../../harness/signaling-server';
import type { View } from '../../harness/view';
import { hostPage, type PageHost } from '../../store/browser/page-host';
import { writeSmallExtension } from '../harness/small-extension';
import { type MeshEnd, meshEnd } from './mesh-end';
import { meshScript, type PlainChromium, plainChromium } from './mesh-stage';

/** Around what one message of a data channel may have in Chromium, and much more. */
const SIZES = [262_143, 262_144, 262_145, 1_000_000, 10_000_000];
/** More than Chromium lets a page queue. */
const QUEUE = 20_000_000;
/** How long people wait before they make a new code. */
const FIRST_CODE_MS = 40_000;

let script: string;
let servers: SignalingServer[];
let host: PageHost;
let first: PlainChromium;
let second: PlainChromium;
let firefox: Firefox;
let views: View[];
let a: MeshEnd;
let b: MeshEnd;
let c: MeshEnd;

beforeAll(async () => {
  script = await meshScript();
  servers = await Promise.all([startSignalingServer(), startSignalingServer()]);
  [host, first, second, firefox] = await Promise.all([
    hostPage(script),
    plainChromium(),
    plainChromium(),
    openFirefox({ extension: writeSmallExtension('firefox') }),
  ]);
  views = await Promise.all([
    first.open(script, 'globalThis.meshPage'),
    second.open(script, 'globalThis.meshPage'),
    firefox.newTab(host.url),
  ]);
  await views[2]?.waitUntil('globalThis.meshPage', 'the page is ready');
  [a, b, c] = views.map((view, at) => meshEnd(view, 'abc'[at] ?? '')) as [MeshEnd, MeshEnd, MeshEnd];
});

afterAll(async () => {
  await Promise.all([first.close(), second.close(), firefox.close(), host.close()]);
  for (const server of servers) await server.close();
});

describe('two Chromiums and a Firefox', () => {
  it('find each other over two signaling servers, with one connection for each pair', async () => {
    const urls = servers.map(({ url }) => url);
    const all = [a, b, c].map(({ device }) => device);
    // One of them knows only the second server, and another knows one more that nobody answers at.
    await a.start(urls, all);
    await b.start([...urls, 'ws://127.0.0.1:1'], all);
    await c.start(urls.slice(1), all);
    for (const [one, two] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const) {
      await Promise.all([one.linked(two.device), two.linked(one.device)]);
    }
    for (const end of [a, b, c]) expect(await end.ask('open')).toBe(2);
  });

  it('exchange messages of every size, both ways, and small ones after large ones', async () => {
    for (const other of [b, c]) {
      for (const bytes of SIZES) {
        await Promise.all([
          a.ask('send', a.device, other.device, bytes),
          other.ask('send', other.device, a.device, bytes),
        ]);
      }
      await a.ask('send', a.device, other.device, 17);
      await other.ask('send', other.device, a.device, 17);
      await Promise.all([a.got(other.device, 17, 60_000), other.got(a.device, 17, 60_000)]);
      expect(await other.ask('received', other.device, a.device)).toEqual([...SIZES, 17]);
      expect(await a.ask('received', a.device, other.device)).toEqual([...SIZES, 17]);
    }
  });

  it('send 20 MB at once while the receiver is frozen, with little in the queue of the browser', async () => {
    const below = descendants(second.pid).filter((pid) => commandLine(pid).includes('--type=renderer'));
    const sent = a.ask('send', a.device, b.device, QUEUE);
    for (const pid of below) signal(pid, 'SIGSTOP');
    await c.ask('send', c.device, a.device, 18);
    await a.got(c.device, 18);
    for (const pid of below) signal(pid, 'SIGCONT');
    await sent;
    await b.got(a.device, QUEUE, 60_000);
    expect(await a.ask('mostQueued')).toBeLessThan(2 ** 21);
  });

  it('go on when one of them starts anew, over one connection again', async () => {
    const urls = servers.map(({ url }) => url);
    await b.stop();
    await b.start(urls, [a.device, c.device]);
    for (const other of [a, c]) {
      await Promise.all([b.linked(other.device), other.linked(b.device)]);
    }
    await b.ask('send', b.device, a.device, 19);
    await a.got(b.device, 19);
    for (const end of [a, b, c])
      await end.view.waitUntil('meshPage.open() === 2', 'two connections are open');
  });

  it('let a link stand when the signaling servers are gone', async () => {
    for (const server of servers) await server.close();
    await a.ask('send', a.device, c.device, 20);
    await c.got(a.device, 20);
  });
});

describe('a hostile signaling server', () => {
  it('disturbs no channel by recordings, ghosts and noise, and leaks no connection over many restarts', async () => {
    const end = meshEnd(await first.open(script, 'globalThis.meshPage'), 'd');
    expect(await end.ask('hostile', 40)).toEqual({ undisturbed: true, most: 2, open: 2, left: 0 });
  });
});

describe('two people who paste codes', () => {
  it.each([
    ['Chromium and Chromium', () => [a, b] as const],
    ['Chromium and Firefox', () => [a, c] as const],
    ['Firefox and Chromium', () => [c, b] as const],
  ])('pair without any server, with the second code at the latest: %s', async (name, who) => {
    const [one, two] = who();
    const pair = async () => {
      const offer = await one.ask('offerCode', name);
      const answer = await two.ask(
        'answerCode',
        name,
        `Hi, paste this:\n${offer.replace(/(.{60})/g, '$1\n')}\nthanks`,
      );
      expect(await one.ask('acceptCode', name, offer)).toBe('wrong kind');
      expect(await one.ask('acceptCode', name, answer)).toBe('');
      expect([offer.length, answer.length].every((length) => length < 400)).toBe(true);
      return one.ask('codeEcho', name);
    };
    // No server tries again for them: a connection that does not come about is begun anew, by people.
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, FIRST_CODE_MS, undefined));
    expect((await Promise.race([pair(), late])) ?? (await pair())).toEqual([1, 7]);
    const [ours, theirs] = await Promise.all([one.ask('codeBinding', name), two.ask('codeBinding', name)]);
    expect([ours?.initiator, theirs?.initiator]).toEqual([true, false]);
    expect([ours?.ours, ours?.theirs]).toEqual([theirs?.theirs, theirs?.ours]);
  });

  it('learn why the other side ended it', async () => {
    const refused = { kind: 'refused', message: 'You were removed.' } as const;
    await b.ask('endCode', 'Chromium and Chromium', refused);
    expect(await a.ask('codeEnded', 'Chromium and Chromium')).toEqual(refused);
  });
});
