import type { MemberId } from '../../../lib/domain/ids';
import { MAX_FRAME_BYTES } from '../../../lib/sync/channel';
import type { DeviceId } from '../../../lib/sync/peer';
import { inspectUpdates } from '../../../lib/sync/replicate/gate/inspect-updates';
import type { Inspected, Inspector } from '../../../lib/sync/replicate/gate/inspection';
import { WorkerInspector } from '../../../lib/sync/replicate/gate/worker-inspector';
import { Replicator } from '../../../lib/sync/replicate/replicator';
import { MemoryLink } from '../memory-channel';
import { settle } from '../replicate/manual-timers';
import { MemoryDocuments } from '../replicate/memory-documents';
import { Dice } from '../simulation/dice';
import { hostileFrame, type Knowledge } from './hostile-frames';
import { afterReal, startThread } from './thread-worker';

export interface FuzzResult {
  readonly frames: number;
  /** Channels that were ended because of what came. */
  readonly ended: number;
  readonly quarantined: number;
  /** Inspections that the watchdog ended. */
  readonly watchdog: number;
  /** The longest that anything but the worker stood still, in ms. */
  readonly longestPause: number;
  readonly faults: readonly string[];
}

const CLIENTS = 400;
const BATCH = 50;
const HANG_MS = 2_000;

/** Sends hostile frames of one seed to a device that holds a book, and looks what has become of it. */
export async function runFuzz(seed: number, frames: number): Promise<FuzzResult> {
  const dice = new Dice(seed);
  const faults: string[] = [];
  const worker = new WorkerInspector(() => startThread(), afterReal);
  const inspector = new CountingInspector(worker);
  const [vera, gus] = [await device('vera', inspector, faults), await device('gus', inProcess, faults)];
  for (let at = 0; at < CLIENTS; at += 1) {
    const client = vera.documents.doc('book').getMap('client');
    client.set(`cli_${at}`, { name: `Client ${at}`, createdAt: at });
    gus.documents
      .doc('book')
      .getMap('client')
      .set(`cli_${at}g`, { name: `Gus ${at}`, createdAt: at });
  }
  const good = link(vera, gus);
  await until(() => seen(gus) === seen(vera), 'the good device did not sync in the beginning', faults);

  const before = seen(vera);
  const knowledge: Knowledge = {
    device: 'mallory'.padEnd(32, '0') as DeviceId,
    replica: dice.below(2 ** 32),
    others: [vera, gus].map(({ documents }) => [documents.doc('book').clientID, CLIENTS] as const),
  };
  let [sent, ended, longestPause] = [0, 0, 0];
  let hostile = connectHostile(vera.replicator, knowledge);
  while (sent < frames) {
    const began = performance.now();
    for (let left = Math.min(BATCH, frames - sent); left > 0; left -= 1) {
      if (hostile.over) {
        ended += 1;
        hostile = connectHostile(vera.replicator, knowledge);
      }
      const frame = hostileFrame(dice, knowledge).slice(0, MAX_FRAME_BYTES);
      if (frame.length > 0) await hostile.link.a.send(frame).catch(() => undefined);
      sent += 1;
      await settle();
    }
    longestPause = Math.max(longestPause, performance.now() - began - inspector.waited);
    inspector.waited = 0;
    while (inspector.inFlight > 0) await settle();
    await settle();
    if (seen(vera) !== before) {
      faults.push(`frame ${sent - BATCH} to ${sent} changed the document`);
      break;
    }
  }
  if (longestPause > HANG_MS) faults.push(`it stood still for ${Math.round(longestPause)} ms`);
  vera.documents.doc('book').getMap('client').set('cli_later', { name: 'Later by Vera' });
  gus.documents.doc('book').getMap('client').set('cli_laterg', { name: 'Later by Gus' });
  await until(() => seen(gus) === seen(vera), 'later edits did not sync', faults);
  if (!seen(vera).includes('Later by Gus')) faults.push('a later edit of the good device is not there');
  good.cut();
  for (const { replicator } of [vera, gus]) replicator.close();
  worker.close();
  const { quarantined } = vera;
  return {
    frames: sent,
    ended,
    quarantined: quarantined.count,
    watchdog: inspector.late,
    longestPause,
    faults,
  };
}

interface Device {
  readonly documents: MemoryDocuments;
  readonly replicator: Replicator;
  readonly id: DeviceId;
  readonly quarantined: { count: number };
}

async function device(name: string, inspector: Inspector, faults: string[]): Promise<Device> {
  const documents = new MemoryDocuments();
  await documents.load('book');
  const id = name.padEnd(32, '0') as DeviceId;
  const quarantined = { count: 0 };
  const replicator = new Replicator({
    device: id,
    documents,
    timers: { now: () => Date.now(), after: afterReal },
    inspector,
    log: {
      append: () => Promise.resolve(),
      quarantine: async () => {
        quarantined.count += 1;
      },
    },
    report: (error) =>
      faults.push(`${name} reported ${error instanceof Error ? error.stack : String(error)}`),
  });
  return { documents, replicator, id, quarantined };
}

const inProcess: Inspector = { inspect: async (updates) => inspectUpdates(updates) };

class CountingInspector implements Inspector {
  inFlight = 0;
  late = 0;
  /** ms spent waiting for the worker. */
  waited = 0;

  constructor(private readonly inner: Inspector) {}

  async inspect(updates: readonly Uint8Array[]): Promise<Inspected> {
    this.inFlight += 1;
    const began = performance.now();
    const inspected = await this.inner.inspect(updates);
    this.waited += performance.now() - began;
    if (inspected.kind === 'refused' && inspected.reason.includes('too long')) this.late += 1;
    this.inFlight -= 1;
    return inspected;
  }
}

function link(one: Device, other: Device): MemoryLink {
  const made = new MemoryLink();
  one.replicator.connect(made.a, {
    member: 'mem_b' as MemberId,
    device: other.id,
    role: 'member',
    own: false,
  });
  other.replicator.connect(made.b, {
    member: 'mem_a' as MemberId,
    device: one.id,
    role: 'member',
    own: false,
  });
  return made;
}

function connectHostile(victim: Replicator, { device, replica }: Knowledge) {
  const hostile = { link: new MemoryLink(), over: false };
  hostile.link.a.onFrame(() => undefined);
  void hostile.link.b.ended.then(() => {
    hostile.over = true;
  });
  victim.connect(hostile.link.b, { member: 'mem_m' as MemberId, device, role: 'member', own: false });
  const claim = [0x80, 0, 0, 0, 0, 2, 4, 98, 111, 111, 107, ...leb(replica)];
  const frame = Uint8Array.from(claim);
  new DataView(frame.buffer).setUint32(1, frame.length - 5);
  void hostile.link.a.send(frame);
  return hostile;
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...leb(Math.floor(value / 128))];
}

/** The clients as they read: what the hostile member writes under its own name lies elsewhere. */
function seen({ documents }: Device): string {
  return JSON.stringify(
    [...documents.doc('book').getMap('client')].filter(([key]) => !key.startsWith('mal')).sort(),
  );
}

async function until(done: () => boolean, fault: string, faults: string[]): Promise<void> {
  for (let left = 2_400; left > 0 && !done(); left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (!done()) faults.push(fault);
}
