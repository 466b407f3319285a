import { folder } from './fold-characters';
import type { Lexicon } from './lexicon';
import { type PhraseId, SIGNAL_KINDS, type SignalKind } from './signal';

export interface CompiledPhrase {
  readonly id: PhraseId;
  /** Global: every place where the phrase stands. */
  readonly pattern: RegExp;
}

export interface CompiledGroup {
  readonly kind: SignalKind;
  readonly near: RegExp;
  readonly unless: RegExp | undefined;
  readonly yields: readonly SignalKind[];
  readonly phrases: readonly CompiledPhrase[];
}

/** A lexicon as regular expressions. */
export interface CompiledLexicon {
  readonly groups: readonly CompiledGroup[];
  /** To be tried on what stands before a phrase. */
  readonly negation: RegExp;
  /** Whether a text has anything to be read with this lexicon. */
  readonly script: RegExp;
  readonly fold: (text: string) => string;
}

/** Up to `most` words between two words. */
const between = (most: number) => `\\W+(?:\\w+\\W+){0,${most}}?`;
const CHARACTERS = '.{0,8}?';

/** Fills in the sets of words, which may name others. */
function filled(pattern: string, sets: Lexicon['words']): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => `(?:${filled(sets[name] ?? '', sets)})`);
}

function sourceOf(pattern: string, { spaced, words }: Lexicon): string {
  const source = filled(pattern, words);
  if (!spaced) return source.replaceAll('~', CHARACTERS);
  return source
    .replaceAll(' ~~ ', between(6))
    .replaceAll(' ~ ', between(3))
    .replaceAll(' ', '\\W+')
    .replace(/(?<=[a-z])\*/g, '\\w*');
}

function compile(lexicon: Lexicon): CompiledLexicon {
  const { language, spaced, kinds } = lexicon;
  const fold = folder(lexicon.fold);
  const edge = spaced ? '\\b' : '';
  const phrase = (pattern: string, flags = '') =>
    new RegExp(`${edge}(?:${fold(sourceOf(pattern, lexicon))})${edge}`, `s${flags}`);
  return {
    groups: SIGNAL_KINDS.flatMap((kind) => {
      const group = kinds[kind];
      if (!group) return [];
      const { near = '', unless, yields = [], phrases } = group;
      const patterns = Object.entries(phrases).map(([name, pattern]) => ({
        id: `${language}.${kind}.${name}` as const,
        pattern: phrase(pattern, 'g'),
      }));
      return {
        kind,
        near: new RegExp(near),
        unless: unless === undefined ? unless : phrase(unless),
        yields,
        phrases: patterns,
      };
    }),
    negation: new RegExp(`(?:${fold(sourceOf(lexicon.negation, lexicon))})${spaced ? '\\W*' : ''}$`),
    script: spaced ? /[a-z]/ : /[\u3400-\u9fff]/,
    fold,
  };
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** The lexicon as regular expressions, made at first use. */
export function compiledLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known) return known;
  const made = compile(lexicon);
  compiled.set(lexicon, made);
  return made;
}
