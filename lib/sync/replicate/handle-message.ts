import { contentMark } from './content-mark';
import type { Exchanges } from './exchanges';
import type { ReplicaOwners } from './gate/replica-owners';
import { mayShare } from './may-share';
import type { PeerSession } from './peer-session';
import { readVector } from './state-vector';
import { type Message, PROTOCOL } from './wire/messages';

/** What the messages of all peers act upon. */
export interface MessageTeam {
  readonly owners: ReplicaOwners;
  readonly exchanges: Exchanges;
  readonly changed: () => void;
}

/** Acts on one message of a peer. What concerns a document waits for its turn. */
export function handleMessage(message: Message, session: PeerSession, team: MessageTeam): void {
  const { exchanges } = team;
  switch (message.type) {
    case 'hello':
      if (message.oldest > PROTOCOL) {
        const advice = 'Their version of the extension is too new for this one: please update.';
        session.end({ kind: 'refused', message: advice });
        return;
      }
      for (const [kind, mark] of message.stored) {
        if (!mayShare(kind, session.peer)) continue;
        session.inTurn(kind, 0, async () => {
          await exchanges.meet(kind, mark, true);
        });
      }
      return;
    case 'links':
      session.links = new Set(message.devices);
      return;
    case 'here':
      if (session.looksAt === message.client) return;
      session.looksAt = message.client;
      team.changed();
      return;
    case 'replica':
      if (!team.owners.claim(message.replica, session.peer.device)) {
        session.end({ kind: 'abused', message: 'It claims the replica id of another device.' });
      }
      return;
    case 'state':
      session.inTurn(message.kind, message.vector.length, async () => {
        const vector = readVector(message.vector);
        const mark = contentMark(vector, message.hash);
        const exchange = await exchanges.meet(message.kind, mark, vector.size > 0);
        exchange?.hear(session, message);
      });
      return;
    case 'updates':
      session.inTurn(message.kind, sizeOf(message.updates), async () => {
        await exchanges.loaded.get(message.kind)?.receiveUpdates(session, message.origin, message.updates);
      });
      return;
    case 'missing':
      session.inTurn(message.kind, message.update.length, async () => {
        await exchanges.loaded.get(message.kind)?.receiveMissing(session, message.update);
      });
      return;
    case 'pull':
      session.inTurn(message.kind, message.vector.length, () => {
        exchanges.loaded.get(message.kind)?.answerPull(session, message.vector);
      });
  }
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
