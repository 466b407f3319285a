/** The words of what a person pointed at: none of them may stand in a recipe, which goes to every page of the site. */
export class PrivateWords {
  readonly #words: readonly string[];

  constructor(texts: readonly string[]) {
    this.#words = [...new Set(texts.flatMap((text) => fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []))];
  }

  /** Whether a text holds one of the words, whatever its accents and case. */
  in(text: string): boolean {
    const folded = fold(text);
    return this.#words.some((word) => folded.includes(word));
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
