import type { SaveState } from './stored-document';

/** The present state and who wants to hear of the next. A listener that throws is reported and harms nobody else. */
export class SaveStatus {
  #state: SaveState = { kind: 'saved' };
  readonly #listeners = new Set<(state: SaveState) => void>();

  constructor(private readonly report: (error: unknown) => void) {}

  get state(): SaveState {
    return this.#state;
  }

  set(state: SaveState): void {
    if (sameState(this.#state, state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) {
      try {
        listener(state);
      } catch (error) {
        this.report(error);
      }
    }
  }

  subscribe(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function sameState(one: SaveState, other: SaveState): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== 'not-saved' || other.kind !== 'not-saved' || one.reason === other.reason;
}
