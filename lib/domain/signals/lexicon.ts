import type { SignalKind } from './signal';

/**
 * The phrases of one kind in one language. All patterns are regular expressions over a sentence in lower case, NFKC,
 * without apostrophes ("dont"), with these short forms: a space stands for whatever separates two words, ` ~ ` for that
 * and up to three words, ` ~~ ` for up to six, `*` for the rest of a word, `{name}` for a set of words of the lexicon.
 * In a language written without spaces `~` stands for up to eight characters, and there are no word edges.
 */
export interface PhraseGroup {
  /** What every phrase of the group contains, so that most sentences need not be searched for each phrase. */
  readonly near?: string;
  /** A sentence with this in it is not about the kind at all. */
  readonly unless?: string;
  /** A message that shows one of these shows it instead: money wanted back for a wrong charge is one ask, not two. */
  readonly yields?: readonly SignalKind[];
  /** By name: the last part of the phrase's id. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** Each character of `from` becomes the one at the same place in `to`. */
export interface Fold {
  readonly from: string;
  readonly to: string;
}

/** Phrases of one language, loaded where they are used. */
export interface Lexicon {
  /** First part of the ids of its phrases. */
  readonly language: string;
  /** Characters to be replaced by others in a text and in the phrases, so that one phrase reads both scripts. */
  readonly fold?: Fold;
  /** Whether words are separated by spaces. */
  readonly spaced: boolean;
  /** Sets of words that several patterns use. */
  readonly words: Readonly<Record<string, string>>;
  /** What directly before a phrase turns it into its opposite. */
  readonly negation: string;
  readonly kinds: Readonly<Partial<Record<SignalKind, PhraseGroup>>>;
}
