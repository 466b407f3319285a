import { describe, expect, it } from 'vitest';
import { frameKinds } from '../../../lib/sync/identity/handshake/split-channel';
import { ManualTimers } from '../replicate/manual-timers';
import { foundBy, letIn, meet, memberId, OWNER, ownDevice } from './team';
import { connect, documentFrames, linked, newWire, reason, rebound, shake } from './wire';

const DOCUMENT = Uint8Array.of(0x80, 0, 0, 0, 1, 42);

describe('two current devices', () => {
  it('are linked, each knowing who the other is', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const [a, b] = await connect(ana, ben);
    expect(linked(a).peer).toEqual({
      member: memberId('Ben'),
      device: ben.device.id,
      role: 'member',
      own: false,
    });
    expect(linked(b).peer).toEqual({
      member: memberId('Ana'),
      device: ana.device.id,
      role: 'owner',
      own: false,
    });
  });

  it('of one member know that they are', async () => {
    const ana = await foundBy();
    const laptop = await letIn(ana, 'Ana', ownDevice(ana));
    const [a] = await connect(laptop, ana);
    expect(linked(a).peer.own).toBe(true);
  });

  it('send documents to each other from then on', async () => {
    const ana = await foundBy();
    const [a, b] = await connect(ana, await letIn(ana, 'Ben'));
    const came = new Promise((resolve) => linked(b).channel.onFrame(resolve));
    await linked(a).channel.send(DOCUMENT);
    expect(await came).toEqual(DOCUMENT);
    expect(() => linked(a).channel.send(Uint8Array.of(frameKinds.news, 1))).toThrow('Not a document frame');
  });

  it('tell each other what is new in the roster, both ways', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    await ana.rename('Atelier');
    await letIn(ben, 'Carl');
    await connect(ana, ben);
    expect(ana.heads).toEqual(ben.heads);
    expect(ana.state.members.size).toBe(3);
    expect(ben.state.name).toBe('Atelier');
  });

  it('tell each other at once what changes while they are linked', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    await connect(ana, ben);
    const changed = new Promise<void>((resolve) => void ben.onChange(resolve));
    await ana.rename('Atelier');
    await changed;
    expect(ben.state.name).toBe('Atelier');
  });

  it('say nothing that a listener without the key could tell from noise', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const wire = newWire();
    await connect(ana, ben, wire);
    for (const { device } of [ana, ben]) {
      const key = Buffer.from(device.card.signingKey);
      expect(wire.frames.some((frame) => Buffer.from(frame).includes(key))).toBe(false);
    }
  });
});

describe('a device that was away', () => {
  it('gets the roster and its key first, and is linked under the newest', async () => {
    const ana = await foundBy();
    const [ben, carl] = [await letIn(ana, 'Ben'), await letIn(ana, 'Carl')];
    await ana.remove({ members: [memberId('Carl')] });
    expect(ben.epoch?.number).toBe(1);
    const [a, b] = await connect(ben, ana);
    linked(a);
    linked(b);
    expect(ben.epoch).toEqual(ana.epoch);
    expect(ben.state.devices.has(carl.device.id)).toBe(false);
  });

  it('is linked after many new keys too', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    for (const name of ['Carl', 'Dora', 'Emil']) {
      await letIn(ana, name);
      await ana.remove({ members: [memberId(name)] });
    }
    const [a] = await connect(ana, ben);
    linked(a);
    expect(ben.epoch?.number).toBe(4);
  });

  it('that brings a removal of its own: both take both, and one of them makes the next key', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    const [carl, dora] = [await letIn(ana, 'Carl'), await letIn(ana, 'Dora')];
    await ben.merge(ana.entries());
    await ana.remove({ members: [memberId('Carl')] });
    await ben.remove({ members: [memberId('Dora')] });
    const [a, b] = await connect(ana, ben);
    linked(a);
    linked(b);
    expect(ana.epoch?.number).toBe(3);
    expect(ben.epoch).toEqual(ana.epoch);
    for (const out of [carl, dora])
      expect((await connect(out, ana)).map(reason)).toEqual(['not-let-in', 'not-let-in']);
  });
});

describe('no link and no document byte', () => {
  it('for a removed device, as initiator and as responder', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    await ana.remove({ members: [memberId('Ben')] });
    for (const pair of [
      [ana, ben],
      [ben, ana],
    ] as const) {
      const wire = newWire();
      expect((await connect(...pair, wire)).map(reason)).toEqual(['not-let-in', 'not-let-in']);
      expect(documentFrames(wire)).toEqual([]);
      expect((await wire.link.a.ended).kind).toBe('refused');
      expect(ben.current, 'it was told nothing, not even that it is out').toBe(true);
    }
  });

  it('for a device that knows it was removed', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    await ana.remove({ members: [memberId('Ben')] });
    await ben.merge(ana.entries());
    expect(reason((await connect(ben, ana))[0])).toBe('not-let-in');
  });

  it('for a stranger from another workspace', async () => {
    const wire = newWire();
    expect((await connect(await foundBy(), await foundBy('Zoe'), wire)).map(reason)).toEqual([
      'no-epoch',
      'no-epoch',
    ]);
    expect(wire.frames.every(([kind]) => kind === frameKinds.hello || kind === frameKinds.refuse)).toBe(true);
  });

  it('for a device whose admission the other side has not heard of, until somebody brings it', async () => {
    const ana = await foundBy();
    const [ben, carl] = [await letIn(ana, 'Ben'), await letIn(ana, 'Carl')];
    expect((await connect(ben, carl)).map(reason)).toEqual(['not-let-in', 'not-let-in']);
    await meet(ana, ben);
    expect((await connect(ben, carl)).map(reason)).toEqual(['linked', 'linked']);
  });

  it.each(['ours', 'theirs'] as const)('when the fingerprint of one end (%s) is another', async (end) => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const { link, frames } = newWire();
    const outcomes = await Promise.all([
      shake(link.a, ana),
      shake(rebound(link.b, { [end]: 'a man between' }), ben),
    ]);
    expect(outcomes.map(reason)).toEqual(['not-let-in', 'not-let-in']);
    expect(documentFrames({ link, frames })).toEqual([]);
  });

  it('when both claim the same role', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const { link } = newWire();
    const outcomes = await Promise.all([
      shake(link.a, ana),
      shake(rebound(link.b, { initiator: true }), ben),
    ]);
    expect(outcomes.map(reason)).not.toContain('linked');
  });

  it('when our own frames are sent back to us', async () => {
    const ana = await foundBy();
    const { link } = newWire();
    link.b.onFrame((frame) => void link.b.send(frame).catch(() => undefined));
    expect(reason(await shake(link.a, ana))).toBe('abused');
  });

  it('when what one session said is said again in another', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const { link } = newWire();
    const said: Uint8Array[] = [];
    link.b.tap = (frame) => void said.push(frame.slice());
    await Promise.all([shake(link.a, ana), shake(link.b, ben)]);
    const again = newWire();
    const outcome = shake(again.link.a, ana);
    for (const frame of said) await again.link.b.send(frame).catch(() => undefined);
    expect(reason(await outcome)).not.toBe('linked');
    expect(documentFrames(again)).toEqual([]);
  });

  it('when documents come before the handshake is over', async () => {
    const ana = await foundBy();
    const { link } = newWire();
    const outcome = shake(link.a, ana);
    await link.b.send(DOCUMENT);
    expect(reason(await outcome)).toBe('abused');
    expect(await link.b.ended).toEqual({ kind: 'abused', message: 'Data before the handshake was over' });
  });

  it.each([
    ['an empty hello', Uint8Array.of(frameKinds.hello)],
    ['a hello that lies about its length', Uint8Array.of(frameKinds.hello, 1, ...new Uint8Array(32), 60, 1)],
    ['the longest frame of noise', new Uint8Array(65_536).fill(frameKinds.hello)],
    ['a proof before a hello', Uint8Array.of(frameKinds.proof, 1, 2, 3)],
    ['a finish before a hello', Uint8Array.of(frameKinds.finish)],
    ['an unknown kind', Uint8Array.of(0xff, 1)],
  ])('for %s', async (_, frame) => {
    const ana = await foundBy();
    const { link } = newWire();
    const outcome = shake(link.a, ana);
    await link.b.send(frame);
    expect(['abused', 'version']).toContain(reason(await outcome));
  });

  it('for a flood of frames that nobody asked for', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const { link } = newWire();
    const outcome = shake(link.a, ana);
    const [hello] = await new Promise<[Uint8Array]>((resolve) => link.b.onFrame((frame) => resolve([frame])));
    expect(hello[0]).toBe(frameKinds.hello);
    const flood = new Uint8Array(60_000).fill(frameKinds.entries);
    await link.b.send(hello.slice(0, 40)).catch(() => undefined);
    for (let sent = 0; sent < 200; sent += 1) await link.b.send(flood).catch(() => undefined);
    expect(reason(await outcome)).not.toBe('linked');
    expect(ben.current).toBe(true);
  });

  it('after 20 s without an answer', async () => {
    const ana = await foundBy();
    const { link } = newWire();
    const timers = new ManualTimers();
    const outcome = shake(link.a, ana, timers);
    await timers.advance(19_999);
    expect((await Promise.race([outcome, Promise.resolve('still waiting')])) as unknown).toBe(
      'still waiting',
    );
    await timers.advance(1);
    expect(reason(await outcome)).toBe('late');
    expect((await link.b.ended).kind).toBe('refused');
  });

  it('when the link is cut in the middle', async () => {
    const ana = await foundBy();
    const { link } = newWire();
    const outcome = shake(link.a, ana);
    link.cut();
    expect(reason(await outcome)).toBe('lost');
  });
});

describe('a link ends', () => {
  it('at once when the other device is removed, which is told of its removal and nothing else', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const wire = newWire();
    await connect(ana, ben, wire);
    const before = wire.frames.length;
    await ana.remove({ members: [memberId('Ben')] });
    expect((await wire.link.a.ended).kind).toBe('refused');
    expect(wire.frames.slice(before).map(([kind]) => kind)).toEqual([frameKinds.news]);
    expect(documentFrames(wire)).toEqual([]);
    await expect.poll(() => ben.ending).toMatchObject({ kind: 'removed', by: memberId('Ana'), name: 'Ana' });
    await ana.rename('Without Ben');
    expect(ben.current).toBe(false);
    expect(ben.epoch).toBeUndefined();
    expect(ben.keyOf(ana.epoch!.id)).toBeUndefined();
    expect(ben.state.name).toBe('Studio');
  });

  it('at a third device when it hears of the removal', async () => {
    const ana = await foundBy();
    const [ben, carl] = [await letIn(ana, 'Ben'), await letIn(ana, 'Carl')];
    await meet(ana, ben);
    const wire = newWire();
    await connect(ben, carl, wire);
    await connect(ana, ben);
    await ana.remove({ members: [memberId('Carl')] });
    expect((await wire.link.a.ended).kind).toBe('refused');
    expect(carl.keyOf(ana.epoch!.id)).toBeUndefined();
  });

  it('when a device leaves; who stays hears of it and makes the next key', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const wire = newWire();
    await connect(ana, ben, wire);
    await ben.leave('member');
    await wire.link.a.ended;
    expect(ana.state.members.size).toBe(1);
    expect(ana.rekeyDue).toBe(true);
  });
});
