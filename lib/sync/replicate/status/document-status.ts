import type { DocumentExchange } from '../document-exchange';
import type { PeerDocument } from '../peer-session';
import { lackOf, sameVector } from '../state-vector';
import type { DocumentStatus } from './team-status';

/** Differing content with equal vectors is a delete on its way at first; after this long it is a divergence. */
const DIVERGED_AFTER_MS = 60_000;

/** How one connected peer stands to us in one document. */
export function documentStatus(exchange: DocumentExchange, about: PeerDocument, now: number): DocumentStatus {
  const { held } = exchange.live;
  const { theirs, committed, told } = about;
  const bothOnDisk = exchange.committed === held.mark && told === held.mark;
  const inSync = bothOnDisk && committed?.mark === held.mark;
  const differs = theirs !== undefined && theirs.hash !== held.hash && sameVector(theirs.vector, held.vector);
  if (!differs) about.differsSince = undefined;
  else about.differsSince ??= now;
  return {
    kind: exchange.kind,
    theyLack: lackOf(committed?.vector ?? new Map(), held.vector),
    weLack: theirs ? lackOf(held.vector, theirs.vector) : 0,
    inSync,
    diverged: about.differsSince !== undefined && now - about.differsSince >= DIVERGED_AFTER_MS,
  };
}
