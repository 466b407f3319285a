/** A stretch of somebody's time. Epoch ms. */
export interface Stretch<K extends string = string> {
  readonly id: K;
  readonly who: string;
  readonly start: number;
  readonly end: number;
}

export interface Gap {
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

/** The stretches that share time with another of the same person; touching is not sharing. */
export function overlapping<K extends string>(stretches: readonly Stretch<K>[]): Set<K> {
  const found = new Set<K>();
  for (const own of byPerson(stretches)) {
    let reaching: Stretch<K> | undefined;
    for (const stretch of own) {
      if (reaching && stretch.start < reaching.end && stretch.end > stretch.start) {
        found.add(stretch.id);
        found.add(reaching.id);
      }
      if (!reaching || stretch.end > reaching.end) reaching = stretch;
    }
  }
  return found;
}

/** The pauses between stretches of the same person that last from `atLeast` to `atMost` milliseconds. */
export function gaps(stretches: readonly Stretch[], atLeast: number, atMost: number): Gap[] {
  const found: Gap[] = [];
  for (const own of byPerson(stretches)) {
    let reached: number | undefined;
    for (const { who, start, end } of own) {
      if (reached !== undefined && start - reached >= atLeast && start - reached <= atMost)
        found.push({ who, from: reached, to: start });
      reached = Math.max(reached ?? end, end);
    }
  }
  return found;
}

/** Each person's stretches in order of their start. */
function byPerson<K extends string>(stretches: readonly Stretch<K>[]): Iterable<Stretch<K>[]> {
  const people = new Map<string, Stretch<K>[]>();
  for (const stretch of stretches) {
    const own = people.get(stretch.who);
    if (own) own.push(stretch);
    else people.set(stretch.who, [stretch]);
  }
  for (const own of people.values())
    own.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return people.values();
}
