import { describe, expect, it } from 'vitest';
import { RosterRefusal } from '../../../lib/sync/identity/roster-refusal';
import { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import { foundBy, letIn, meet, memberId, OWNER, ownDevice, plain, portsOf, START } from './team';

describe('a workspace', () => {
  it('has its founder as owner, who alone knows the key', async () => {
    const ana = await foundBy();
    expect([...ana.state.members.values()]).toEqual([
      { id: memberId('Ana'), name: 'Ana', role: 'owner', joinedAt: START, devices: [ana.device.id] },
    ]);
    expect(ana.state.rekeyDue).toBe(false);
    expect(ana.epoch?.number).toBe(1);
    expect(ana.device.id).toMatch(/^[0-9a-z]{32}$/);
  });

  it('is the same after the browser was closed', async () => {
    const ports = portsOf();
    const ana = await foundBy('Ana', ports);
    await letIn(ana, 'Ben');
    const again = await TeamIdentity.open(ports);
    expect(plain(again!.state)).toEqual(plain(ana.state));
    expect(again!.epoch).toEqual(ana.epoch);
    expect(await TeamIdentity.open(portsOf())).toBeUndefined();
  });

  it('takes nothing of another workspace', async () => {
    const [ana, zoe] = [await foundBy(), await foundBy('Zoe')];
    expect(await ana.merge(zoe.entries())).toEqual({ added: 0, refused: 1 });
  });

  it('takes no entry of which a single bit was changed', async () => {
    const ana = await foundBy();
    await letIn(ana, 'Ben');
    const carl = await letIn(ana, 'Carl');
    const last = (await letIn(ana, 'Dora')).entries().slice(-1)[0]!;
    for (let at = 0; at < last.length; at += 7) {
      const bad = last.slice();
      bad[at]! ^= 1 << (at % 8);
      expect(await carl.merge([bad])).toEqual({ added: 0, refused: 1 });
    }
  });
});

describe('members', () => {
  it('who join know the key, and all have the same roster', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    expect(ben.epoch).toEqual(ana.epoch);
    expect(plain(ben.state)).toEqual(plain(ana.state));
    expect(ben.state.members.get(memberId('Ben'))?.role).toBe('member');
  });

  it('add devices of their own, and nobody else does', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const laptop = await letIn(ben, 'Ben', ownDevice(ben));
    expect(laptop.state.members.get(memberId('Ben'))?.devices).toHaveLength(2);
    await expect(ana.invite(ownDevice(ben), START)).rejects.toThrow(RosterRefusal);
  });

  it('who are no owners invite, remove, promote and rename nobody', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const before = plain(ben.state);
    await expect(ben.invite(OWNER, START)).rejects.toThrow('only an owner');
    await expect(ben.remove({ members: [memberId('Ana')] })).rejects.toThrow('only an owner');
    await expect(ben.setRole(memberId('Ben'), 'owner')).rejects.toThrow('only an owner');
    await expect(ben.rename('Mine')).rejects.toThrow('only an owner');
    await expect(ben.setAddresses([])).rejects.toThrow('only an owner');
    expect(plain(ben.state)).toEqual(before);
  });

  it('are never left without an owner', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    await expect(ana.leave('member')).rejects.toThrow('the last owner');
    await expect(ana.setRole(memberId('Ana'), 'member')).rejects.toThrow('the last owner');
    await ana.setRole(memberId('Ben'), 'owner');
    await ana.leave('member');
    await meet(ana, ben);
    expect(ben.state.members.get(memberId('Ben'))?.role).toBe('owner');
  });

  it('who leave are told no key any more once somebody who stays has made the next', async () => {
    const ana = await foundBy();
    const [ben, carl] = [await letIn(ana, 'Ben'), await letIn(ana, 'Carl')];
    await ben.merge(ana.entries());
    await ben.leave('member');
    await carl.merge(ben.entries());
    expect(carl.epoch).toBeUndefined();
    await carl.heal();
    await meet(carl, ana);
    await meet(carl, ben);
    expect(ana.epoch).toEqual(carl.epoch);
    expect(ben.epoch).toBeUndefined();
    expect(ben.keyOf(carl.epoch!.id)).toBeUndefined();
  });
});

describe('removal', () => {
  it('takes away and makes a new key in one entry; who stays can still read what was before', async () => {
    const ana = await foundBy();
    const [ben, carl] = [await letIn(ana, 'Ben'), await letIn(ana, 'Carl')];
    const old = ana.epoch!;
    const size = ana.entries().length;
    await ana.remove({ members: [memberId('Ben')] });
    expect(ana.entries()).toHaveLength(size + 1);
    await carl.merge(ana.entries());
    await ben.merge(ana.entries());
    expect(carl.epoch).toEqual(ana.epoch);
    expect(carl.epoch!.number).toBe(old.number + 1);
    expect(carl.keyOf(old.id)).toEqual(old.key);
    expect(ben.current).toBe(false);
    expect(ben.keyOf(ana.epoch!.id)).toBeUndefined();
  });

  it('of one device leaves the member their others', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben');
    const phone = await letIn(ben, 'Ben', ownDevice(ben));
    await ben.remove({ devices: [phone.device.id] });
    expect(ben.state.members.get(memberId('Ben'))?.devices).toEqual([ben.device.id]);
    expect(ben.state.removedDevices.has(phone.device.id)).toBe(true);
  });

  it('voids what the removed device wrote meanwhile on the other side of a partition', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    await ana.remove({ members: [memberId('Ben')] });
    const friend = await letIn(ben, 'Friend');
    await ben.rename("Ben's");
    await ben.setRole(memberId('Friend'), 'owner');
    await meet(ana, ben);
    for (const { state } of [ana, ben]) {
      expect([...state.members.keys()]).toEqual([memberId('Ana')]);
      expect(state.name).toBe('Studio');
    }
    await friend.merge(ana.entries());
    expect(friend.current).toBe(false);
    expect(ana.rekeyDue).toBe(false);
  });

  it('counts though its author is removed at the same time: two owners who remove each other are both out', async () => {
    const ana = await foundBy();
    const [ben, carl] = [await letIn(ana, 'Ben', OWNER), await letIn(ana, 'Carl')];
    await ben.merge(ana.entries());
    await ana.remove({ members: [memberId('Ben')] });
    await ben.remove({ members: [memberId('Ana')] });
    await meet(ana, ben);
    await carl.merge(ben.entries());
    expect([...carl.state.members.values()].map(({ id, role }) => [id, role])).toEqual([
      [memberId('Carl'), 'owner'],
    ]);
    expect(carl.epoch).toBeUndefined();
    await carl.heal();
    await ana.merge(carl.entries());
    expect(carl.epoch).toBeDefined();
    expect(ana.keyOf(carl.epoch!.id)).toBeUndefined();
  });

  it('of two at once by two owners leaves no key that one of the removed knows', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    const [carl, dora] = [await letIn(ana, 'Carl'), await letIn(ana, 'Dora')];
    await ben.merge(ana.entries());
    await ana.remove({ members: [memberId('Carl')] });
    await ben.remove({ members: [memberId('Dora')] });
    await meet(ana, ben);
    expect(ana.epoch).toBeUndefined();
    await ana.heal();
    await meet(ana, ben);
    await carl.merge(ana.entries());
    await dora.merge(ana.entries());
    expect(ben.epoch).toEqual(ana.epoch);
    for (const removed of [carl, dora]) expect(removed.keyOf(ana.epoch!.id)).toBeUndefined();
  });

  it('by an owner who lost ownership aside still counts; what else they did as owner does not', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    const carl = await letIn(ana, 'Carl');
    await ben.merge(ana.entries());
    await ana.setRole(memberId('Ben'), 'member');
    await letIn(ben, 'Dora');
    await ben.remove({ members: [memberId('Carl')] });
    await meet(ana, ben);
    expect([...ana.state.members.keys()].sort()).toEqual([memberId('Ana'), memberId('Ben')]);
    expect(ana.rekeyDue, 'Dora was told the key').toBe(true);
    await carl.merge(ana.entries());
    expect(carl.current).toBe(false);
  });

  it('lets a person come back with a new invite and another device, in the role of that invite', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    await ana.remove({ members: [memberId('Ben')] });
    const back = await letIn(ana, 'Ben');
    expect(ana.state.members.get(memberId('Ben'))).toMatchObject({
      role: 'member',
      devices: [back.device.id],
    });
    expect(back.epoch).toEqual(ana.epoch);
    await back.merge(ben.entries());
    await ben.merge(back.entries());
    expect(ben.current).toBe(false);
    expect(back.current).toBe(true);
    await expect(back.rename('Mine')).rejects.toThrow('only an owner');
  });

  it('still voids what the old device writes aside, after the person came back', async () => {
    const ana = await foundBy();
    const ben = await letIn(ana, 'Ben', OWNER);
    await ana.remove({ members: [memberId('Ben')] });
    const back = await letIn(ana, 'Ben', OWNER);
    await letIn(ben, 'Friend');
    await ben.rename('Mine');
    await back.merge(ben.entries());
    expect(back.state.name).toBe('Studio');
    expect(back.state.members.has(memberId('Friend'))).toBe(false);
    expect(back.current).toBe(true);
  });
});
