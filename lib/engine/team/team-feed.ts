import * as v from 'valibot';
import type { Archive } from '../../store/archive';
import { type Conflict, conflict, type FeedItem, feedItem } from './feed-types';

const FEED = 'feed/';
const CONFLICTS = 'conflicts';
const KEPT_MS = 30 * 86_400_000;
const MOST_ITEMS = 1_000;
const MOST_CONFLICTS = 100;
/** The same thing done again by the same within this time is one line. ms. */
const SAME_MS = 600_000;

/** Who changed what in the last 30 days, and which fields two wrote at once: kept on this device. */
export class TeamFeed {
  #items: FeedItem[] = [];
  #conflicts: Conflict[] = [];
  #count = 0;

  private constructor(
    private readonly archive: Archive,
    private readonly report: (error: unknown) => void,
  ) {}

  static async open(archive: Archive, now: number, report: (error: unknown) => void): Promise<TeamFeed> {
    const feed = new TeamFeed(archive, report);
    const keys = await archive.keys(FEED);
    const old = keys.filter((key, at) => timeOf(key) < now - KEPT_MS || at < keys.length - MOST_ITEMS);
    await archive.remove(old);
    for (const key of keys.filter((one) => !old.includes(one))) {
      for (const item of readList(feedItem, await archive.get(key))) feed.#add({ ...item, by: item.by });
    }
    const open = readList(conflict, await archive.get(CONFLICTS));
    feed.#conflicts = open.map(({ kept, lost, ...rest }) => ({
      ...rest,
      kept: { value: kept.value, by: kept.by },
      lost: { value: lost.value, by: lost.by },
    }));
    return feed;
  }

  /** The latest first. */
  get items(): readonly FeedItem[] {
    return this.#items;
  }

  /** The latest first; whether they are still open is told by the document. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  take(items: readonly FeedItem[], conflicts: readonly Conflict[]): void {
    for (const item of items) this.#add(item);
    const [first] = items;
    if (first) {
      this.#count += 1;
      const key = `${FEED}${String(first.at).padStart(15, '0')}-${this.#count}`;
      this.archive.put(key, { list: items }).catch(this.report);
    }
    if (conflicts.length === 0) return;
    const replaced = new Set(conflicts.map(({ key }) => key));
    this.#conflicts = [...conflicts, ...this.#conflicts.filter(({ key }) => !replaced.has(key))];
    this.#conflicts.length = Math.min(this.#conflicts.length, MOST_CONFLICTS);
    this.archive.put(CONFLICTS, { list: this.#conflicts }).catch(this.report);
  }

  async clear(): Promise<void> {
    this.#items = [];
    this.#conflicts = [];
    await this.archive.remove([...(await this.archive.keys(FEED)), CONFLICTS]);
  }

  #add(item: FeedItem): void {
    const same = this.#items.findIndex(
      ({ at, by, id, how }) =>
        by === item.by && id === item.id && how !== 'many' && how === item.how && item.at - at < SAME_MS,
    );
    const before = same < 0 ? undefined : this.#items.splice(same, 1)[0];
    const fields = [...new Set([...(before?.fields ?? []), ...item.fields])];
    this.#items.unshift({ ...item, fields });
    this.#items.length = Math.min(this.#items.length, MOST_ITEMS);
  }
}

function readList<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S>[] {
  const parsed = v.safeParse(v.object({ list: v.array(v.unknown()) }), value);
  if (!parsed.success) return [];
  return parsed.output.list.flatMap((one) => {
    const item = v.safeParse(schema, one);
    return item.success ? [item.output] : [];
  });
}

function timeOf(key: string): number {
  return Number(key.slice(FEED.length).split('-', 1)[0]);
}
