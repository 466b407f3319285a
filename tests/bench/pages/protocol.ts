/** Whom the first card is about. */
export interface Wanted {
  readonly name: string;
  readonly address: string;
  /** Epoch ms at which the engine's clock stands. */
  readonly now: number;
}

/** What a page of the benches can do. Times are milliseconds of the page's clock. */
export interface BenchPage {
  /** A part of the next thing's bytes, in base64: what a debugger's message can carry. */
  addBytes(part: string): void;
  /** Puts a document into the real store; its update was added, its digest (of that many bytes) after it. */
  seed(name: string, digest: number): Promise<void>;
  /** From nothing to the first card of a client, with what a sidebar asks besides. */
  startEngine(wanted: Wanted): Promise<number>;
  /** Reads the same bytes and applies them with Yjs alone; `digested` are the documents of which only the digest is read. */
  startBare(applied: readonly string[], digested: readonly string[]): Promise<number>;
  /** Starts an engine that stays, and waits until it has ranked everybody. */
  keepEngine(wanted: Wanted): Promise<void>;
  /** Parses the JSON whose bytes were added and keeps the result alone; says how many records it holds. */
  keepParsed(): number;
}

declare global {
  var bench: BenchPage;
}
