import { Subject } from 'rxjs';
import { normaliseAddress } from '../domain/mail-address';
import type { Observation } from '../domain/observation';

/** A page in a tab as its content scripts report it. */
export interface TabState {
  readonly observation: Observation;
  /** Host and path of the frame that was read, for record links. */
  readonly host: string;
  /** Address the member chose among the people of this record. */
  readonly chosen: string | undefined;
}

interface Frame {
  readonly observation: Observation;
  readonly host: string;
}

/**
 * What is open in each tab. A page may report from several frames (a preview pane is one): the frame in which a message
 * or record is open wins, and the top frame says whose mailbox it is.
 */
export class Tabs {
  readonly changed = new Subject<number>();
  /** Normalised addresses that pages have shown as the owner of a mailbox. */
  readonly own = new Set<string>();
  readonly #frames = new Map<number, Map<number, Frame>>();
  readonly #chosen = new Map<number, { readonly key: string; readonly address: string }>();

  report(tab: number, frame: number, observation: Observation, host: string): void {
    const own = observation.own === undefined ? undefined : normaliseAddress(observation.own);
    if (own !== undefined) this.own.add(own);
    let frames = this.#frames.get(tab);
    if (!frames) {
      frames = new Map();
      this.#frames.set(tab, frames);
    }
    // Re-inserted, so that the newest report comes last.
    frames.delete(frame);
    frames.set(frame, { observation, host });
    this.changed.next(tab);
  }

  leave(tab: number, frame: number): void {
    const frames = this.#frames.get(tab);
    if (!frames?.delete(frame)) return;
    if (frames.size === 0) this.#frames.delete(tab);
    this.changed.next(tab);
  }

  state(tab: number): TabState | undefined {
    const frames = this.#frames.get(tab);
    if (!frames) return undefined;
    const newestFirst = [...frames.values()].reverse();
    const open =
      newestFirst.find(({ observation }) => observation.people.length > 0 && observation.view !== 'none') ??
      newestFirst.find(({ observation }) => observation.view === 'unclear') ??
      frames.get(0) ??
      newestFirst[0];
    if (!open) return undefined;
    const own = open.observation.own ?? frames.get(0)?.observation.own;
    const choice = this.#chosen.get(tab);
    return {
      observation: { ...open.observation, own },
      host: open.host,
      chosen: choice?.key === keyOf(open) ? choice.address : undefined,
    };
  }

  choose(tab: number, address: string): void {
    const state = this.state(tab);
    if (!state) return;
    this.#chosen.set(tab, { key: keyOf(state), address });
    this.changed.next(tab);
  }
}

function keyOf({ observation, host }: { readonly observation: Observation; readonly host: string }): string {
  return `${host} ${observation.reference ?? observation.people.map(({ address }) => address).join(' ')}`;
}
