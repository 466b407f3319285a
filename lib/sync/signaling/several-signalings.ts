import { RecentIds } from '../recent-ids';
import type { Signaling, SignalingState } from '../signaling';

/**
 * Several servers as one: what is published goes to all, what comes over more than one is read once. Connected as
 * soon as one of them is.
 */
export class SeveralSignalings implements Signaling {
  readonly #listeners = new Set<(state: SignalingState) => void>();
  readonly #stops: (() => void)[];

  constructor(readonly parts: readonly Signaling[]) {
    this.#stops = parts.map((part) =>
      part.onState((state) => {
        // A further server that comes back reaches devices that only listen there.
        const told = state.kind === 'connected' ? state : this.state;
        for (const listener of [...this.#listeners]) listener(told);
      }),
    );
  }

  /** One for each server, in the order given: for the status. */
  get states(): readonly SignalingState[] {
    return this.parts.map(({ state }) => state);
  }

  get state(): SignalingState {
    const { states } = this;
    return (
      states.find(({ kind }) => kind === 'connected') ??
      states.find(({ kind }) => kind === 'connecting') ??
      states[0] ?? { kind: 'unreachable', where: '', message: 'No signaling server is set.' }
    );
  }

  publish(topic: string, sealed: Uint8Array): void {
    for (const part of this.parts) part.publish(topic, sealed);
  }

  subscribe(topic: string, reader: (sealed: Uint8Array) => void): () => void {
    const heard = new RecentIds();
    const once = (sealed: Uint8Array) => {
      const key = keyOf(sealed);
      if (heard.has(key)) return;
      heard.add(key);
      reader(sealed);
    };
    const stops = this.parts.map((part) => part.subscribe(topic, once));
    return () => {
      for (const stop of stops) stop();
    };
  }

  onState(listener: (state: SignalingState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const part of this.parts) part.close();
  }
}

/** Sealing begins with random bytes, so the first ones tell two messages apart. */
function keyOf(sealed: Uint8Array): string {
  return `${sealed.length} ${sealed.subarray(0, 48).join()}`;
}
