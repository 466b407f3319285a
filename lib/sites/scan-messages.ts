import type { ObservedMessage } from '../domain/observation';
import { isBulk } from '../domain/signals/bulk';
import { compiledLexicon } from '../domain/signals/compile-lexicon';
import type { Lexicon } from '../domain/signals/lexicon';
import { searchText } from '../domain/text-signals';
import { words } from '../domain/words';
import { find } from './find';
import type { OpenMessage } from './open-messages';
import { oneLine } from './text-of';
import { ownText } from './thread';

interface Scanned {
  /** Characters of the body when it was read: a text that is still being drawn is read again. */
  readonly length: number;
  /** undefined = written to many. */
  readonly read: Pick<ObservedMessage, 'words' | 'signals'> | undefined;
}

/** Reads texts of messages, each once. What comes out names phrases and counts words: no text is kept or handed on. */
export class MessageScan {
  readonly #known = new WeakMap<Element, Scanned>();
  #isWarm = false;

  constructor(private readonly lexicons: readonly Lexicon[]) {}

  /**
   * Reads what is new among these, one text per turn. undefined = the page changed meanwhile (`signal`).
   *
   * @param people how many the page names
   * @param turn resolves when the browser has nothing better to do
   */
  async read(
    open: readonly OpenMessage[],
    people: number,
    turn: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<ObservedMessage[] | undefined> {
    const found: ObservedMessage[] = [];
    if (open.length > 0) await this.#warmUp(turn);
    for (const one of open) {
      const { body, facts } = one;
      const length = body.textContent?.length ?? 0;
      let scanned = this.#known.get(body);
      if (scanned?.length !== length) {
        await turn();
        if (signal.aborted) return undefined;
        scanned = { length, read: this.#scan(one, people) };
        this.#known.set(body, scanned);
      }
      if (scanned.read) found.push({ ...facts, ...scanned.read });
    }
    return found;
  }

  /** Making the phrases searchable takes as long as several texts: a turn for each language. */
  async #warmUp(turn: () => Promise<void>): Promise<void> {
    if (this.#isWarm) return;
    this.#isWarm = true;
    for (const lexicon of this.lexicons) {
      await turn();
      compiledLexicon(lexicon);
    }
  }

  #scan({ body, quotes, facts }: OpenMessage, people: number): Scanned['read'] {
    const text = ownText(body, quotes);
    const links = find(body, 'a[href]').map((link) => oneLine(link.textContent ?? '', 80));
    if (isBulk({ text, links, people })) return undefined;
    return { words: words(text), signals: facts.direction === 'in' ? searchText(text, this.lexicons) : [] };
  }
}
