import { describe, expect, it } from 'vitest';
import { compiledLexicon } from '../../../lib/domain/signals/compile-lexicon';
import type { Lexicon, PhraseGroup } from '../../../lib/domain/signals/lexicon';
import { chinese } from '../../../lib/domain/signals/lexicons/chinese';
import { english } from '../../../lib/domain/signals/lexicons/english';
import { traditional } from '../../../lib/domain/signals/lexicons/traditional';
import { traditionalCharacters } from '../../../lib/domain/signals/lexicons/traditional-characters';
import { findSignals } from '../../../lib/domain/text-signals';
import { asksInSimplified, asksInTraditional } from '../../fixtures/signals/asks-chinese';
import { asksInEnglish, nothingInEnglish } from '../../fixtures/signals/asks-english';

const lexicons = [english, chinese, traditional];
const groupsOf = ({ kinds }: Lexicon) => Object.values(kinds).filter((group) => group !== undefined);
const patternsOf = (lexicon: Lexicon) => [
  lexicon.negation,
  ...Object.values(lexicon.words),
  ...groupsOf(lexicon).flatMap(({ phrases, unless = '' }) => [unless, ...Object.values(phrases)]),
];

function withoutNear(lexicon: Lexicon): Lexicon {
  const kinds = Object.entries(lexicon.kinds).map(([kind, group]: [string, PhraseGroup]) => {
    const { near: _, ...rest } = group;
    return [kind, rest];
  });
  return { ...lexicon, kinds: Object.fromEntries(kinds) as Lexicon['kinds'] };
}

describe.each(lexicons.map((lexicon) => [lexicon.language, lexicon] as const))(
  'the lexicon %s',
  (_, lexicon) => {
    it('names only sets of words it has', () => {
      const named = patternsOf(lexicon).flatMap((pattern) =>
        [...pattern.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name),
      );
      expect(Object.keys(lexicon.words)).toEqual(expect.arrayContaining([...new Set(named)]));
    });

    it('has patterns that a text as it is searched can hold', () => {
      const written = patternsOf(lexicon)
        .join('\n')
        .replaceAll(/\\[A-Z]/g, '');
      expect(written).toBe(written.toLowerCase());
      expect(written).not.toMatch(/['’]/);
    });

    it('leaves nothing of its notation in what it compiles to', () => {
      const { groups, negation } = compiledLexicon(lexicon);
      const sources = groups.flatMap(({ phrases, unless }) => [
        ...phrases.map(({ pattern }) => pattern),
        unless ?? negation,
      ]);
      for (const { source } of sources) expect(source).not.toMatch(/~|\{[a-z]/);
    });
  },
);

it('no two phrases share an id', () => {
  const ids = lexicons.flatMap((lexicon) =>
    compiledLexicon(lexicon).groups.flatMap(({ phrases }) => phrases.map(({ id }) => id)),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(en|zh|zh-hant)\.[a-z_]+\.[a-z]+$/);
});

it('what stands near every phrase of a kind hides none of them', () => {
  for (const text of [...asksInEnglish.map(([said]) => said), ...nothingInEnglish]) {
    expect(findSignals(text, { lexicons: [english] })).toEqual(
      findSignals(text, { lexicons: [withoutNear(english)] }),
    );
  }
});

describe('both scripts are read with one phrase', () => {
  const { from, to } = traditionalCharacters;

  it('each Traditional character has its Simplified one', () => {
    expect(to).toHaveLength(from.length);
    expect(new Set(from).size).toBe(from.length);
    for (const character of from) expect(to).not.toContain(character);
  });

  it('what is found in Simplified is found in Traditional', () => {
    const traditionalOf = (text: string) =>
      [...text]
        .map((character) => (to.includes(character) ? from.charAt(to.indexOf(character)) : character))
        .join('');
    for (const [text] of asksInSimplified) {
      expect(findSignals(traditionalOf(text), { lexicons: [chinese] }), text).toEqual(
        findSignals(text, { lexicons: [chinese] }),
      );
    }
  });

  it('the words of Taiwan and Hong Kong come with their own lexicon', () => {
    const with_ = asksInTraditional.filter(([text]) => findSignals(text, { lexicons }).length > 0);
    const without = asksInTraditional.filter(
      ([text]) => findSignals(text, { lexicons: [chinese] }).length > 0,
    );
    expect(with_).toHaveLength(asksInTraditional.length);
    expect(without.length).toBeLessThan(with_.length);
  });
});
