import { type CompiledGroup, type CompiledPhrase, compiledLexicon } from './signals/compile-lexicon';
import type { Lexicon } from './signals/lexicon';
import { ownWords } from './signals/own-words';
import { plainText } from './signals/plain-text';
import { sentencesOf } from './signals/sentences';
import type { FoundPhrase, PhraseId, Signal } from './signals/signal';

export interface SignalOptions {
  /** The languages to look for. */
  readonly lexicons: readonly Lexicon[];
  /** Phrases that were switched off, because people dismissed what they found. */
  readonly without?: ReadonlySet<PhraseId> | undefined;
  /** A newsletter or another message sent to many (List-Unsubscribe): it asks nothing of us, so it is not searched. */
  readonly bulk?: boolean | undefined;
}

/** Characters of a message that are searched, so that a huge one can not hold up the page. */
const LONGEST = 20_000;
/** Characters before a phrase in which it can be negated. */
const BEFORE = 60;

function stands({ pattern }: CompiledPhrase, sentence: string, negation: RegExp): boolean {
  for (const { index } of sentence.matchAll(pattern)) {
    if (!negation.test(sentence.slice(Math.max(0, index - BEFORE), index))) return true;
  }
  return false;
}

function phrasesIn(
  sentences: readonly string[],
  { near, unless, phrases }: CompiledGroup,
  negation: RegExp,
): readonly CompiledPhrase[] {
  const likely = sentences.filter((sentence) => near.test(sentence) && !unless?.test(sentence));
  return phrases.filter((phrase) => likely.some((sentence) => stands(phrase, sentence, negation)));
}

/**
 * Every phrase that stands in a text at least once and is not negated, in the order of lexicons and kinds. Quoted earlier
 * messages are left out. Meant to run beside the page, so that a message's text goes nowhere: what comes out names
 * phrases and holds no text.
 */
export function searchText(text: string, lexicons: readonly Lexicon[]): FoundPhrase[] {
  const plain = plainText(ownWords(text.slice(0, LONGEST)));
  const found: FoundPhrase[] = [];
  for (const lexicon of lexicons) {
    const { groups, negation, script, fold } = compiledLexicon(lexicon);
    if (!script.test(plain)) continue;
    const sentences = sentencesOf(fold(plain));
    for (const group of groups) {
      const { kind, yields } = group;
      for (const { id } of phrasesIn(sentences, group, negation))
        found.push({ kind, phrase: id, ...(yields.length > 0 ? { yields } : {}) });
    }
  }
  return found;
}

/** What is left of the phrases of one text without those switched off, once some have given way to others. */
export function standingSignals(found: readonly FoundPhrase[], without?: ReadonlySet<PhraseId>): Signal[] {
  const wanted = found.filter(({ phrase }) => !without?.has(phrase));
  const kinds = new Set(wanted.map(({ kind }) => kind));
  return wanted
    .filter(({ yields }) => !yields?.some((other) => kinds.has(other)))
    .map(({ kind, phrase }) => ({ kind, phrase }));
}

/**
 * What a message asks for, as far as phrases can tell. Every find is a suggestion.
 *
 * `findSignals('Could we get a discount?', {lexicons: [english]})` is `[{kind: 'discount', phrase: 'en.discount.get'}]`.
 */
export function findSignals(text: string, { lexicons, without, bulk }: SignalOptions): Signal[] {
  return bulk ? [] : standingSignals(searchText(text, lexicons), without);
}
