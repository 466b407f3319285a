/** What a message may ask for or show, as far as a phrase can tell. */
export const SIGNAL_KINDS = [
  'discount',
  'refund',
  'scope',
  'free_work',
  'dispute',
  'chargeback',
  'rush',
  'hostile',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A phrase of a lexicon, as `<language>.<kind>.<name>`. Stored with what was dismissed: an id is never given twice. */
export type PhraseId = `${string}.${SignalKind}.${string}`;

/** A phrase that stands in a text, before it is decided which of them count. */
export interface FoundPhrase extends Signal {
  /** It gives way to a find of one of these kinds in the same text. */
  readonly yields?: readonly SignalKind[] | undefined;
}

/** A find in a text: never holds the text itself. A suggestion, until a person confirms it. */
export interface Signal {
  readonly kind: SignalKind;
  readonly phrase: PhraseId;
}
