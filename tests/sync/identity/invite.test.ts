import { describe, expect, it } from 'vitest';
import { frameKinds } from '../../../lib/sync/identity/handshake/split-channel';
import { type Asking, answerJoin } from '../../../lib/sync/identity/invite/answer-join';
import {
  type InviteTicket,
  inviteIdOf,
  parseInvite,
  writeInvite,
} from '../../../lib/sync/identity/invite/invite-ticket';
import { JOIN_LIMIT, joinWorkspace } from '../../../lib/sync/identity/invite/join-workspace';
import type { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import { ManualTimers } from '../replicate/manual-timers';
import { Clock, foundBy, HOUR, letIn, memberId, OWNER, ownDevice, portsOf, START } from './team';
import { documentFrames, newWire, rebound, type Wire } from './wire';

const AS_MEMBER = { kind: 'member', role: 'member' } as const;

interface Joining {
  readonly inviter: TeamIdentity;
  readonly ticket: InviteTicket;
  readonly confirm?: (asking: Asking, codes: string[]) => boolean | Promise<boolean>;
  readonly wire?: Wire;
  readonly name?: string;
}

/** Ben uses the ticket over a wire to the inviter. */
async function join({ inviter, ticket, confirm = () => true, wire = newWire(), name = 'Ben' }: Joining) {
  const codes: string[] = [];
  const timers = new ManualTimers();
  const [joined, answered] = await Promise.all([
    joinWorkspace(wire.link.a, {
      ports: portsOf(),
      timers,
      ticket,
      newcomer: { member: memberId(name), name },
      onCode: (code) => void codes.push(code),
    }),
    answerJoin(wire.link.b, inviter, {
      timers,
      confirm: async (asking) => {
        // What the joiner is shown comes with the frame that is on its way.
        while (codes.length === 0) await new Promise((resolve) => setImmediate(resolve));
        return confirm(asking, codes);
      },
    }),
  ]);
  return { joined, answered, codes };
}

const reasonOf = (outcome: { kind: string; reason?: string }) => outcome.reason ?? outcome.kind;

describe('the code of an invite', () => {
  it('holds the invite, and is found in a link, in lines, in capitals', async () => {
    const ana = await foundBy();
    const ticket = await ana.invite(AS_MEMBER, START + HOUR);
    const code = await writeInvite(ticket);
    expect(code.length).toBeLessThan(300);
    const forms = [
      code,
      code.toUpperCase(),
      `Join us: https://team.example/join#${code}\nAna`,
      code.replaceAll(/(.{40})/g, '$1\n> '),
    ];
    for (const form of forms) expect(await parseInvite(form)).toEqual(ticket);
    const device = await ana.invite(ownDevice(ana), START + HOUR);
    expect(await parseInvite(await writeInvite(device))).toEqual(device);
  });

  it('that lacks a letter or has a wrong one is told from a text without a code', async () => {
    const code = await writeInvite(await (await foundBy()).invite(AS_MEMBER, START));
    const other = code.at(60) === 'a' ? 'b' : 'a';
    expect(await parseInvite(code.slice(0, -1))).toBe('damaged');
    expect(await parseInvite(`${code.slice(0, 60)}${other}${code.slice(61)}`)).toBe('damaged');
    expect(await parseInvite('Hello, here is no code.')).toBe('none');
  });
});

describe('who joins with an invite', () => {
  it('is in, with the role of the invite, linked to the inviter, and knows the key', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(OWNER, START + HOUR);
    const { joined, answered } = await join({ inviter, ticket });
    if (joined.kind !== 'joined' || answered.kind !== 'admitted') throw new Error('not in');
    expect(joined.identity.epoch).toEqual(inviter.epoch);
    expect(joined.link).toMatchObject({ kind: 'linked', peer: { member: memberId('Ana') } });
    expect(answered.link).toMatchObject({ kind: 'linked', peer: { member: memberId('Ben'), role: 'owner' } });
    expect(inviter.state.invites.size).toBe(0);
  });

  it('is shown the code that the inviter is shown, and no byte of the roster before it was confirmed', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const wire = newWire();
    let asked: Asking | undefined;
    const { codes } = await join({
      inviter,
      ticket,
      wire,
      confirm: (asking, codes) => {
        asked = asking;
        expect(codes).toEqual([asking.code]);
        expect(wire.frames.map(([kind]) => kind)).not.toContain(frameKinds.welcome);
        return true;
      },
    });
    expect(codes[0]).toMatch(/^\d{6}$/);
    expect(asked).toMatchObject({ name: 'Ben', purpose: AS_MEMBER });
  });

  it('with a device of one’s own becomes one more of the same member', async () => {
    const inviter = await foundBy();
    const { joined } = await join({
      inviter,
      ticket: await inviter.invite(ownDevice(inviter), START + HOUR),
    });
    if (joined.kind !== 'joined') throw new Error('not in');
    expect(joined.identity.member).toBe(memberId('Ana'));
    expect(joined.link).toMatchObject({ peer: { own: true } });
  });

  it('reads all keys there ever were', async () => {
    const inviter = await foundBy();
    const first = inviter.epoch!;
    await letIn(inviter, 'Carl');
    await inviter.remove({ members: [memberId('Carl')] });
    const { joined } = await join({ inviter, ticket: await inviter.invite(AS_MEMBER, START + HOUR) });
    if (joined.kind !== 'joined') throw new Error('not in');
    expect(joined.identity.keyOf(first.id)).toEqual(first.key);
  });
});

describe('nobody is let in', () => {
  async function refusedWith(joining: Joining, reasons: readonly string[]): Promise<void> {
    const wire = joining.wire ?? newWire();
    const before = joining.inviter.state.members.size;
    const { joined, answered } = await join({ ...joining, wire });
    expect([reasonOf(joined), reasonOf(answered)]).toEqual(reasons);
    expect(joining.inviter.state.members.size).toBe(before);
    expect(documentFrames(wire)).toEqual([]);
    expect(wire.frames.map(([kind]) => kind)).not.toContain(frameKinds.welcome);
  }

  it('when the codes differ; then the invite is worth nothing any more', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    await refusedWith({ inviter, ticket, confirm: () => false }, ['not-let-in', 'not-let-in']);
    expect(inviter.state.invites.size).toBe(0);
    await refusedWith({ inviter, ticket }, ['not-let-in', 'not-let-in']);
  });

  it('with an invite that was used', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    await join({ inviter, ticket });
    await refusedWith({ inviter, ticket, name: 'Mallory' }, ['not-let-in', 'not-let-in']);
  });

  it('twice, when two ask with one invite at the same time', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const both = await Promise.all([join({ inviter, ticket }), join({ inviter, ticket, name: 'Mallory' })]);
    expect(both.map(({ answered }) => reasonOf(answered)).sort()).toEqual(['admitted', 'not-let-in']);
    expect(inviter.state.members.size).toBe(2);
  });

  it('with an invite that was revoked, here or by another owner', async () => {
    const inviter = await foundBy();
    const ben = await letIn(inviter, 'Bea', OWNER);
    const [mine, other] = [
      await inviter.invite(AS_MEMBER, START + HOUR),
      await inviter.invite(AS_MEMBER, START + HOUR),
    ];
    await inviter.revoke(await inviteIdOf(mine.seed));
    await refusedWith({ inviter, ticket: mine }, ['not-let-in', 'not-let-in']);
    await ben.merge(inviter.entries());
    await ben.revoke(await inviteIdOf(other.seed));
    await inviter.merge(ben.entries());
    await refusedWith({ inviter, ticket: other }, ['not-let-in', 'not-let-in']);
  });

  it('with an invite that has expired, also when the joiner’s clock is late', async () => {
    const clock = new Clock();
    const inviter = await foundBy('Ana', portsOf(clock));
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    clock.at = START + HOUR + 1;
    await refusedWith({ inviter, ticket }, ['not-let-in', 'not-let-in']);
    const late = await joinWorkspace(newWire().link.a, {
      ports: portsOf(clock),
      timers: new ManualTimers(),
      ticket,
      newcomer: { member: memberId('Ben'), name: 'Ben' },
      onCode: () => undefined,
    });
    expect(reasonOf(late)).toBe('expired');
  });

  it('with another seed for the same invite', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const bad = ticket.seed.slice();
    bad[0]! ^= 1;
    const { joined } = await joinAlone(inviter, { ...ticket, seed: bad });
    expect(reasonOf(joined)).toBe('not-let-in');
  });

  it('by a device that is not the inviter, though it knows the seed', async () => {
    const [inviter, mallory] = [await foundBy(), await foundBy('Mallory')];
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const own = await mallory.invite(AS_MEMBER, START + HOUR);
    const lured = { ...own, workspace: ticket.workspace, inviter: ticket.inviter };
    const { joined } = await joinAlone(mallory, lured);
    expect(joined.kind).toBe('refused');
  });

  it('when somebody stands between the two ends', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const wire = newWire();
    const { joined } = await joinAlone(inviter, ticket, {
      ...wire,
      link: Object.create(wire.link, { b: { value: rebound(wire.link.b, { theirs: 'a man between' }) } }),
    });
    expect(joined.kind).toBe('refused');
    expect(inviter.state.invites.size).toBe(1);
  });

  it('by what one who joined said before, said again', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const wire = newWire();
    const said: Uint8Array[] = [];
    wire.link.a.tap = (frame) => void said.push(frame.slice());
    await join({ inviter, ticket, wire });
    const next = await inviter.invite(AS_MEMBER, START + HOUR);
    const again = newWire();
    const answer = answerJoin(again.link.b, inviter, {
      timers: new ManualTimers(),
      confirm: () => Promise.resolve(true),
    });
    for (const frame of said) await again.link.a.send(frame).catch(() => undefined);
    expect(reasonOf(await answer)).toBe('not-let-in');
    expect(inviter.state.invites.has(await inviteIdOf(next.seed))).toBe(true);
  });

  it('when nobody looks at the code for ten minutes, and the invite stays', async () => {
    const inviter = await foundBy();
    const ticket = await inviter.invite(AS_MEMBER, START + HOUR);
    const { link } = newWire();
    const timers = new ManualTimers();
    const asked = new Promise<void>((resolve) => {
      void joinWorkspace(link.a, {
        ports: portsOf(),
        timers: new ManualTimers(),
        ticket,
        newcomer: { member: memberId('Ben'), name: 'Ben' },
        onCode: () => resolve(),
      });
    });
    const answer = answerJoin(link.b, inviter, { timers, confirm: () => new Promise(() => undefined) });
    await asked;
    await timers.advance(JOIN_LIMIT);
    expect(reasonOf(await answer)).toBe('late');
    expect(inviter.state.invites.size).toBe(1);
    expect(inviter.state.members.size).toBe(1);
  });
});

/** As `join`, where nobody is ever asked. */
async function joinAlone(inviter: TeamIdentity, ticket: InviteTicket, wire = newWire()) {
  const timers = new ManualTimers();
  const [joined] = await Promise.all([
    joinWorkspace(wire.link.a, {
      ports: portsOf(),
      timers,
      ticket,
      newcomer: { member: memberId('Ben'), name: 'Ben' },
      onCode: () => {
        throw new Error('A code was shown');
      },
    }),
    answerJoin(wire.link.b, inviter, {
      timers,
      confirm: () => Promise.reject(new Error('A person was asked')),
    }),
  ]);
  return { joined };
}
