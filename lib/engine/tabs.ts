import { Subject } from 'rxjs';
import type { ClientId } from '../domain/ids';
import { normaliseAddress } from '../domain/mail-address';
import type { Observation } from '../domain/observation';

/** A page in a tab as its content scripts report it. */
export interface TabState {
  readonly observation: Observation;
  /** Host of the frame that was read, for record links. */
  readonly host: string;
  readonly chosen: Choice | undefined;
}

/** Whom the member chose among the people of the record that is open; '' where nobody could be read. */
export interface Choice {
  readonly address: string;
  /** Which client, where that is not clear from the address. */
  readonly clientId: ClientId | undefined;
  /** The link of this record that keeps the choice; the choice ends when the link is taken back. undefined = it lasts while open. */
  readonly link?: string | undefined;
}

interface Frame {
  readonly observation: Observation;
  readonly host: string;
  readonly line: object | undefined;
}

/**
 * What is open in each tab. A page may report from several frames (a preview pane is one): the frame in which a message
 * or record is open wins, and the top frame says whose mailbox it is.
 */
export class Tabs {
  readonly changed = new Subject<number>();
  /** Another tab came to the front, or none of ours is. */
  readonly fronted = new Subject<void>();
  /** The key for a request was pressed in a tab, and when (epoch ms). */
  readonly asked = new Subject<number>();
  readonly askedAt = new Map<number, number>();
  /** The tab the person looks at; undefined = another program, or it is not known. */
  front: number | undefined;
  /** Normalised addresses that pages have shown as the owner of a mailbox. */
  readonly own = new Set<string>();
  readonly #frames = new Map<number, Map<number, Frame>>();
  readonly #chosen = new Map<number, { readonly key: string; readonly choice: Choice }>();

  /** `line` is whatever stands for the document that reports: a frame holds one after another. */
  report(tab: number, frame: number, observation: Observation, host: string, line?: object): void {
    const own = observation.own === undefined ? undefined : normaliseAddress(observation.own);
    if (own !== undefined) this.own.add(own);
    let frames = this.#frames.get(tab);
    if (!frames) {
      frames = new Map();
      this.#frames.set(tab, frames);
    }
    // Re-inserted, so that the newest report comes last.
    frames.delete(frame);
    frames.set(frame, { observation, host, line });
    this.changed.next(tab);
  }

  /** The document on this line is gone. The browser may say so after the next one in its frame has reported. */
  leave(tab: number, frame: number, line?: object): void {
    const frames = this.#frames.get(tab);
    if (frames?.get(frame)?.line !== line || !frames?.delete(frame)) return;
    if (frames.size === 0) this.#frames.delete(tab);
    this.changed.next(tab);
  }

  /** The person looks at this tab now, or at none. */
  bringToFront(tab: number | undefined): void {
    this.front = tab;
    this.fronted.next();
  }

  /** The person wants to note what the client in this tab asks for. */
  askRequest(tab: number, now: number): void {
    this.askedAt.set(tab, now);
    this.asked.next(tab);
  }

  state(tab: number): TabState | undefined {
    const open = this.#open(tab);
    if (!open) return undefined;
    const own = open.observation.own ?? this.#frames.get(tab)?.get(0)?.observation.own;
    const chosen = this.#chosen.get(tab);
    return {
      observation: { ...open.observation, own },
      host: open.host,
      chosen: chosen?.key === keyOf(open) ? chosen.choice : undefined,
    };
  }

  choose(tab: number, choice: Choice): void {
    const open = this.#open(tab);
    if (!open) return;
    this.#chosen.set(tab, { key: keyOf(open), choice });
    this.changed.next(tab);
  }

  /** The frame that the tab is about. */
  #open(tab: number): Frame | undefined {
    const frames = this.#frames.get(tab);
    if (!frames) return undefined;
    const newestFirst = [...frames.values()].reverse();
    return (
      newestFirst.find(({ observation }) => observation.people.length > 0 && observation.view !== 'none') ??
      newestFirst.find(({ observation }) => observation.view === 'unclear') ??
      frames.get(0) ??
      newestFirst[0]
    );
  }
}

/** What stays the same while a record stays open. Where the page names neither it nor anybody, everything must. */
function keyOf({ observation, host }: Frame): string {
  const { reference, people } = observation;
  if (reference !== undefined) return `${host} ${reference}`;
  if (people.length > 0) return `${host} ${people.map(({ address }) => address).join(' ')}`;
  return `${host} ${JSON.stringify(observation)}`;
}
