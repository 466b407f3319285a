import * as Y from 'yjs';
import type { DeviceId } from '../../peer';
import type { DocumentExchange } from '../document-exchange';
import { mayShare } from '../may-share';
import type { PeerSession } from '../peer-session';
import { lackOf } from '../state-vector';
import { documentStatus } from './document-status';
import type { DeviceStatus, DocumentStatus, RememberedDevice } from './team-status';

/** What is known of every device of the team, here or away. */
export class StatusBook {
  readonly #devices = new Map<DeviceId, RememberedDevice>();

  constructor(
    known: Iterable<RememberedDevice>,
    private readonly remember: (device: RememberedDevice) => void,
  ) {
    for (const device of known) this.#devices.set(device.device, device);
  }

  /** Writes down what a session knows; to be called when it may know something new. */
  note(session: PeerSession, exchanges: ReadonlyMap<string, DocumentExchange>, now: number): void {
    const { device, member, own } = session.peer;
    const before = this.#devices.get(device);
    const acknowledged = new Map(before?.acknowledged ?? []);
    for (const [kind, { committed }] of session.documents) {
      if (committed) acknowledged.set(kind, Y.encodeStateVector(new Map(committed.vector)));
    }
    const synced = inSyncWith(documentsOf(session, exchanges, now));
    const noted: RememberedDevice = {
      device,
      member,
      own,
      lastSeen: session.lastHeard,
      lastSynced: synced ? now : before?.lastSynced,
      acknowledged: [...acknowledged],
    };
    this.#devices.set(device, noted);
  }

  /** Has what was noted of a device kept for the next start. */
  keep(device: DeviceId): void {
    const noted = this.#devices.get(device);
    if (noted) this.remember(noted);
  }

  /** What a device last told to be on its disk; empty when it told nothing yet. */
  acknowledgedBy(device: DeviceId): RememberedDevice['acknowledged'] {
    return this.#devices.get(device)?.acknowledged ?? [];
  }

  forget(device: DeviceId): void {
    this.#devices.delete(device);
  }

  /** Every device that was ever met, and those that are connected; in the order they were first met. */
  read(
    sessions: ReadonlyMap<DeviceId, PeerSession>,
    exchanges: ReadonlyMap<string, DocumentExchange>,
    now: number,
  ): DeviceStatus[] {
    const devices = new Set([...this.#devices.keys(), ...sessions.keys()]);
    return [...devices].flatMap((device) => {
      const session = sessions.get(device);
      const known = this.#devices.get(device);
      if (session) return [statusOf(session, known, exchanges, now)];
      return known ? [awayStatus(known, exchanges)] : [];
    });
  }
}

function statusOf(
  session: PeerSession,
  known: RememberedDevice | undefined,
  exchanges: ReadonlyMap<string, DocumentExchange>,
  now: number,
): DeviceStatus {
  const documents = documentsOf(session, exchanges, now);
  const inSync = inSyncWith(documents);
  return {
    device: session.peer.device,
    member: session.peer.member,
    own: session.peer.own,
    connected: true,
    lastSeen: session.lastHeard,
    lastSynced: inSync ? now : known?.lastSynced,
    inSync,
    ...sums(documents),
    refused: [...session.documents.values()].some(({ refused }) => refused),
  };
}

function awayStatus(known: RememberedDevice, exchanges: ReadonlyMap<string, DocumentExchange>): DeviceStatus {
  const vectors = new Map(known.acknowledged);
  const documents = [...exchanges.values()]
    .filter(({ kind }) => mayShare(kind, known))
    .map(({ kind, live }): DocumentStatus => {
      const acknowledged = vectors.get(kind);
      const theirs = acknowledged ? Y.decodeStateVector(acknowledged) : new Map<number, number>();
      const theyLack = lackOf(theirs, live.held.vector);
      return {
        kind,
        theyLack,
        weLack: lackOf(live.held.vector, theirs),
        inSync: false,
        diverged: false,
      };
    });
  const { device, member, own, lastSeen, lastSynced } = known;
  const state = { connected: false, inSync: false, refused: false };
  return { device, member, own, lastSeen, lastSynced, ...state, ...sums(documents) };
}

function documentsOf(
  session: PeerSession,
  exchanges: ReadonlyMap<string, DocumentExchange>,
  now: number,
): DocumentStatus[] {
  return [...exchanges.values()]
    .filter(({ kind }) => mayShare(kind, session.peer))
    .map((exchange) => documentStatus(exchange, session.about(exchange.kind), now));
}

function inSyncWith(documents: readonly DocumentStatus[]): boolean {
  return documents.length > 0 && documents.every(({ inSync }) => inSync);
}

function sums(documents: readonly DocumentStatus[]) {
  return {
    documents,
    theyLack: documents.reduce((sum, { theyLack }) => sum + theyLack, 0),
    weLack: documents.reduce((sum, { weLack }) => sum + weLack, 0),
    diverged: documents.some(({ diverged }) => diverged),
  };
}
