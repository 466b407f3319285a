/** Longer without a sign of the person than this (milliseconds), and a running timer asks. */
export const GAP_MS = 5 * 60_000;

/** Whether somebody is at the machine, as far as signs tell. */
export interface Presence {
  /** Epoch ms of the last sign; undefined = there was none yet. */
  readonly seenAt: number | undefined;
  /** The browser said that nobody is there, and has not taken it back. */
  readonly away: boolean;
}

/** A beat of our own clock, or what the browser says. `since`: epoch ms from which on nobody was there. */
export type Sign =
  | { readonly kind: 'beat'; readonly at: number }
  | { readonly kind: 'away'; readonly at: number; readonly since: number }
  | { readonly kind: 'back'; readonly at: number };

/** Time of the clock during which nobody is known to have been there. Epoch ms. */
export interface Absence {
  readonly from: number;
  readonly to: number;
}

export interface Noticed {
  readonly presence: Presence;
  readonly absence: Absence | undefined;
}

/**
 * Takes in one sign. A machine that slept, a browser that was not running, a clock that jumped ahead and a person who
 * went away all look alike: no sign for longer than `GAP_MS`. A clock that was set back takes nothing away and adds
 * nothing.
 */
export function notice(presence: Presence, sign: Sign): Noticed {
  const { seenAt, away } = presence;
  if (sign.kind === 'away') {
    const since = Math.min(sign.since, sign.at);
    if (away) return { presence, absence: undefined };
    // Beats may have stopped before the browser says since when; the clock may have been set back meanwhile.
    const missed = seenAt !== undefined && since - seenAt > GAP_MS;
    return { presence: { seenAt: missed ? seenAt : since, away: true }, absence: undefined };
  }
  if (away && sign.kind === 'beat') return { presence, absence: undefined };
  const absent = seenAt !== undefined && sign.at - seenAt > GAP_MS;
  return {
    presence: { seenAt: sign.at, away: false },
    absence: absent ? { from: seenAt, to: sign.at } : undefined,
  };
}
