import type { DeviceId } from './peer';

/** What a device tells all others about one document, for who is not there now. */
export interface Letter {
  /** Name of the document. */
  readonly document: string;
  readonly author: DeviceId;
  /** Yjs updates, version 1. They are not proved to be harmless: the gate looks at them. */
  readonly updates: readonly Uint8Array[];
}

/** What became of a sealed letter. `refused`: not from a current member, or changed on the way. */
export type OpenedLetter =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'older epoch' }
  | { readonly kind: 'newer epoch' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Seals letters for the team, signed by this device, and opens those of the others. */
export interface LetterSealer {
  seal(document: string, updates: readonly Uint8Array[]): Promise<Uint8Array>;
  /** Never rejects on bytes that are wrong. */
  open(sealed: Uint8Array): Promise<OpenedLetter>;
}
