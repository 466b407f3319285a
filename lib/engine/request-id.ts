import { makeId, type RequestId } from '../domain/ids';
import type { SignalKind } from '../domain/signals/signal';

/** The request of a kind in a message: two members who note the same one make one record. */
export function requestId(message: string, kind: SignalKind): RequestId {
  return makeId('request', `${message}-${kind.replace('_', '-')}`);
}
