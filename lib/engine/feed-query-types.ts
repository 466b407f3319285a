import type { ClientId } from '../domain/ids';

/** The live query about who changed what. */
export interface FeedQueries {
  /** Of the last 30 days, as this device saw it; with a client only what is about them. Empty without a team. */
  feed: {
    args: { readonly clientId?: ClientId | undefined; readonly limit: number };
    result: FeedView;
  };
}

export interface FeedCommands {
  /** Two people wrote the same field at once: the chosen value stands for everybody. */
  settleConflict: { args: { readonly id: string; readonly choose: 'kept' | 'lost' }; answer: null };
}

export interface FeedView {
  readonly items: readonly FeedItemView[];
  readonly more: boolean;
  readonly conflicts: readonly ConflictView[];
}

export interface FeedItemView {
  readonly key: string;
  /** Epoch ms by our clock. */
  readonly at: number;
  /** Who did it; empty when that is not known. */
  readonly name: string;
  readonly mine: boolean;
  readonly how: 'made' | 'changed' | 'removed' | 'many';
  /** Type of the record as it is stored; `brief` for the shared text. */
  readonly root: string;
  readonly fields: readonly string[];
  /** Records, for `many`. */
  readonly count: number;
  readonly clientId: ClientId | undefined;
  readonly clientName: string;
}

export interface ConflictView {
  readonly id: string;
  /** Epoch ms by our clock. */
  readonly at: number;
  readonly clientId: ClientId | undefined;
  readonly clientName: string;
  readonly root: string;
  readonly field: string;
  /** What stands now, and what was written at the same time. Values as text; empty = cleared. */
  readonly kept: ConflictSide;
  readonly lost: ConflictSide;
}

export interface ConflictSide {
  readonly value: string;
  readonly name: string;
}
