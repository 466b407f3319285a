import type { Peer } from '../peer';

const LEDGER = /^ledger-(19[7-9]\d|20\d\d)$/;

/**
 * Which documents may be offered to, asked from and taken from a peer: the book and the ledgers with the team, the
 * private document with our own devices only, any other with nobody. Everything that is sent or taken passes here.
 */
export function mayShare(kind: string, peer: Pick<Peer, 'own'>): boolean {
  return kind === 'book' || LEDGER.test(kind) || (kind === 'private' && peer.own);
}
