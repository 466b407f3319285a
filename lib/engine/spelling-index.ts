import type { Observable } from 'rxjs';

/** What the index needs of a table of pairs whose right sides are addresses or domains. */
interface Spelled {
  readonly used: Observable<string>;
  rights(): Iterable<string>;
  leftsOf(spelling: string): { readonly size: number };
}

/**
 * Addresses (or domains) in use, found by what several spellings have in common: the mailbox they go to, or what they
 * are drawn like. Made when it is first asked, so that nothing waits for it at the start.
 */
export class SpellingIndex {
  #byKey: Map<string, Set<string>> | undefined;

  constructor(
    private readonly tables: readonly Spelled[],
    private readonly keyOf: (spelling: string) => string,
  ) {
    for (const { used } of tables) used.subscribe((spelling) => this.#add(spelling));
  }

  /** The spellings with this key that somebody uses now. */
  *of(key: string): Generator<string> {
    this.#byKey ??= this.#build();
    for (const spelling of this.#byKey.get(key) ?? [])
      if (this.tables.some((table) => table.leftsOf(spelling).size > 0)) yield spelling;
  }

  #build(): Map<string, Set<string>> {
    this.#byKey = new Map();
    for (const table of this.tables) for (const spelling of table.rights()) this.#add(spelling);
    return this.#byKey;
  }

  #add(spelling: string): void {
    if (!this.#byKey) return;
    const key = this.keyOf(spelling);
    const same = this.#byKey.get(key);
    if (same) same.add(spelling);
    else this.#byKey.set(key, new Set([spelling]));
  }
}
