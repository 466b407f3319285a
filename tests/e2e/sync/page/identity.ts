import { makeId } from '../../../../lib/domain/ids';
import { connectPeer } from '../../../../lib/sync/identity/handshake/connect-peer';
import { answerJoin } from '../../../../lib/sync/identity/invite/answer-join';
import { parseInvite, writeInvite } from '../../../../lib/sync/identity/invite/invite-ticket';
import { joinWorkspace } from '../../../../lib/sync/identity/invite/join-workspace';
import { openIndexedDbShelf } from '../../../../lib/sync/identity/keys/indexed-db-shelf';
import type { IdentityPorts } from '../../../../lib/sync/identity/roster-keeper';
import { openEnvelope, sealEnvelope } from '../../../../lib/sync/identity/seal/seal-envelope';
import { openSignal, sealSignal } from '../../../../lib/sync/identity/seal/signal';
import { TeamIdentity } from '../../../../lib/sync/identity/team-identity';
import { MemoryLink } from '../../../sync/memory-channel';

/** Two profiles in one page, each with an IndexedDB of its own, so that the browser's own cryptography is what runs. */
const timers = {
  after: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

async function ports(name: string): Promise<IdentityPorts> {
  const report = (error: unknown) => console.error(error);
  return { shelf: await openIndexedDbShelf(indexedDB, name), now: () => Date.now(), report };
}

async function first() {
  const ana = await TeamIdentity.found(await ports('ana'), {
    member: makeId('member', 'ana0000000000000'),
    name: 'Ana',
    workspaceName: 'Studio',
    addresses: ['wss://meet.example'],
  });
  const code = await writeInvite(
    await ana.invite({ kind: 'member', role: 'member' }, Date.now() + 3_600_000),
  );
  const ticket = await parseInvite(code);
  if (typeof ticket === 'string') throw new Error(`The invite is ${ticket}`);
  const link = new MemoryLink();
  const codes: string[] = [];
  const [joined, answered] = await Promise.all([
    joinWorkspace(link.a, {
      ports: await ports('ben'),
      timers,
      ticket,
      newcomer: { member: makeId('member', 'ben0000000000000'), name: 'Ben' },
      onCode: (shown) => void codes.push(shown),
    }),
    answerJoin(link.b, ana, {
      timers,
      confirm: (asking) => {
        codes.push(asking.code);
        return Promise.resolve(true);
      },
    }),
  ]);
  await ana.rename('Atelier');
  return { joined: joined.kind, answered: answered.kind, codes, members: ana.state.members.size };
}

/** After the page was loaded anew: nothing is left but what IndexedDB kept. */
async function again() {
  const [ana, ben] = [
    await TeamIdentity.open(await ports('ana')),
    await TeamIdentity.open(await ports('ben')),
  ];
  if (!ana || !ben) throw new Error('Nothing was kept');
  const link = new MemoryLink();
  const [a, b] = await Promise.all([connectPeer(link.a, ana, timers), connectPeer(link.b, ben, timers)]);
  const update = new TextEncoder().encode('a word');
  const draft = { document: 'book', seq: 1, previous: new Uint8Array(32), replicaIds: [1], update };
  const sealed = await sealEnvelope(ana, draft);
  const opened = sealed && (await openEnvelope(ben, sealed.bytes));
  const signal = await sealSignal(ben, { topic: 'topic', plain: update });
  const heard = await openSignal(ana, { topic: 'topic', sealed: signal });
  const old = ben.epoch;
  await ana.remove({ devices: [ben.device.id] });
  await ben.merge(ana.entries());
  return {
    linked: [a.kind, b.kind],
    name: ben.state.name,
    opened: opened?.kind,
    heard: heard?.from === ben.device.id,
    sharedKey: old?.key.join() === ana.keyOf(old?.id ?? ('' as never))?.join(),
    newKeyHidden: ana.epoch !== undefined && ben.keyOf(ana.epoch.id) === undefined,
  };
}

Object.assign(globalThis, { identityPage: { first, again } });
