import type { Bytes } from '../identity/bytes/bytes';
import { HASH_BYTES, MAX_UPDATE_BYTES } from '../identity/seal/envelope';
import { openEnvelope, sealEnvelope } from '../identity/seal/seal-envelope';
import type { TeamIdentity } from '../identity/team-identity';
import type { LetterSealer, OpenedLetter } from '../letter';
import type { DeviceId } from '../peer';
import { packList, unpackList } from './pack-list';
import { joined } from './parcel';

/** The last envelope that this device sealed about a document. */
export interface LastSealed {
  readonly seq: number;
  readonly hash: Bytes;
}

/** Where the chain of our own envelopes is kept, on disk: a sequence number is never used twice. */
export interface SealedChain {
  last(document: string): Promise<LastSealed | undefined>;
  keep(document: string, last: LastSealed): Promise<void>;
}

/** Letters as the team seals them: one or more signed envelopes in a row. */
export class TeamLetters implements LetterSealer {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly identity: TeamIdentity,
    readonly chain: SealedChain,
  ) {}

  /** Rejects while no key is fit for it: after a removal, until the next epoch was made. */
  seal(document: string, updates: readonly Uint8Array[]): Promise<Uint8Array> {
    const sealed = this.#turn.then(() => this.#seal(document, packList(updates)));
    this.#turn = sealed.catch(() => undefined);
    return sealed;
  }

  async open(sealed: Uint8Array): Promise<OpenedLetter> {
    const envelopes = unpackList(sealed);
    if (!envelopes || envelopes.length === 0) return { kind: 'refused', reason: 'damaged' };
    const pieces: Uint8Array[] = [];
    let first: { readonly document: string; readonly author: DeviceId; readonly seq: number } | undefined;
    for (const [at, envelope] of envelopes.entries()) {
      const opened = await openEnvelope(this.identity, envelope);
      if (opened.kind === 'refused') return refusal(opened.reason);
      const { header, content } = opened;
      first ??= header;
      const follows = header.author === first.author && header.document === first.document;
      if (!follows || header.seq !== first.seq + at) return { kind: 'refused', reason: 'damaged' };
      pieces.push(content.update);
    }
    const updates = unpackList(joined(pieces));
    if (!first || !updates) return { kind: 'refused', reason: 'damaged' };
    return { kind: 'letter', letter: { document: first.document, author: first.author, updates } };
  }

  async #seal(document: string, packed: Uint8Array): Promise<Uint8Array> {
    const envelopes: Uint8Array[] = [];
    let last = await this.chain.last(document);
    for (let at = 0; at < packed.length; at += MAX_UPDATE_BYTES) {
      const seq = (last?.seq ?? 0) + 1;
      const sealed = await sealEnvelope(this.identity, {
        document,
        seq,
        previous: last?.hash ?? new Uint8Array(HASH_BYTES),
        replicaIds: [],
        update: new Uint8Array(packed.subarray(at, at + MAX_UPDATE_BYTES)),
      });
      if (!sealed) throw new Error('There is no key of the team to seal with now.');
      last = { seq, hash: sealed.hash };
      await this.chain.keep(document, last);
      envelopes.push(sealed.bytes);
    }
    return packList(envelopes);
  }
}

function refusal(reason: string): OpenedLetter {
  if (reason === 'removed-author') return { kind: 'older epoch' };
  if (reason === 'no-key' || reason === 'unknown-author') return { kind: 'newer epoch' };
  return { kind: 'refused', reason };
}
