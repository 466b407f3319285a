import { corrupt } from './corrupt';
import { Profile, values, valuesOf } from './open-test-document';
import { seededRandom } from './random';
import { RawDatabase } from './raw-database';

export interface CorruptionResult {
  /** Seeds on which opening threw. */
  readonly crashes: number[];
  /** Rows that were not damaged, and how many of them could be read. */
  readonly untouched: number;
  readonly readable: number;
  /** Seeds with a damaged row that was not reported, or a good one that was. */
  readonly unreported: number[];
  /** Seeds on which something was read that nobody wrote. */
  readonly misread: number[];
}

/** A database as two lists of what its stores hold. */
type Image = Record<'updates' | 'custom', readonly { readonly key: IDBValidKey; readonly value: unknown }[]>;

/** Damages one to three rows of a small database per seed, opens it and counts what is still there. */
export async function corruptionRun(seeds: number): Promise<CorruptionResult> {
  const images = [await imageOf(chainedSession), await imageOf(manySessions)];
  const total = { crashes: [], untouched: 0, readable: 0, unreported: [], misread: [] } as {
    crashes: number[];
    untouched: number;
    readable: number;
    unreported: number[];
    misread: number[];
  };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const image = images[seed % images.length];
    if (image) await runOne(seed, image, total);
  }
  return total;
}

async function runOne(
  seed: number,
  image: Image,
  total: { -readonly [Key in keyof CorruptionResult]: CorruptionResult[Key] },
): Promise<void> {
  const random = seededRandom(seed);
  const profile = new Profile();
  const damaged = await restoreDamaged(profile, image, random);
  try {
    const stored = await profile.open();
    const found = valuesOf(stored);
    for (const { key } of image.updates) {
      if (damaged.has(Number(key))) continue;
      total.untouched += 1;
      if (entriesIn(image, Number(key)).every((row) => found[`row ${row}`] === contentOf(row)))
        total.readable += 1;
    }
    const reported = new Set(stored.damaged.map((row) => row.key));
    if (reported.size !== damaged.size || ![...damaged].every((key) => reported.has(key)))
      total.unreported.push(seed);
    if (Object.entries(found).some(([key, value]) => value !== contentOf(Number(key.slice(4)))))
      total.misread.push(seed);
    await stored.close();
  } catch {
    total.crashes.push(seed);
  }
}

/** Writes the image with some rows damaged; the keys of the rows that are now another value than before. */
async function restoreDamaged(
  profile: Profile,
  { updates, custom }: Image,
  random: () => number,
): Promise<Set<number>> {
  const rows = new Map(updates.map(({ key, value }) => [Number(key), value]));
  const pick = () => Number(updates[Math.floor(random() * updates.length)]?.key);
  const damaged = new Set<number>();
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const [key, other] = [pick(), pick()];
    const before = updates.find((row) => row.key === key)?.value;
    const otherBytes = updates.find((row) => row.key === other)?.value;
    if (!(before instanceof Uint8Array) || !(otherBytes instanceof Uint8Array)) continue;
    const after = corrupt(before, otherBytes, random);
    rows.set(key, after);
    if (after instanceof Uint8Array && Buffer.compare(after, before) === 0) damaged.delete(key);
    else damaged.add(key);
  }
  await RawDatabase.use(profile.indexedDB, async (raw) => {
    for (const [key, value] of rows) if (value !== undefined) await raw.put(key, value);
    for (const { key, value } of custom) await raw.put(key, value, 'custom');
  });
  return damaged;
}

async function imageOf(live: (profile: Profile) => Promise<void>): Promise<Image> {
  const profile = new Profile();
  await live(profile);
  return RawDatabase.use(profile.indexedDB, async (raw) => {
    const all = async (store: string) => {
      const keys = await raw.keys(store);
      return Promise.all(keys.map(async (key) => ({ key, value: await raw.get(key, store) })));
    };
    return { updates: await all('updates'), custom: await all('custom') };
  });
}

/** The numbers of the entries that a row holds: its own, or in a snapshot those of the rows it stands for. */
function entriesIn({ updates }: Image, row: number): number[] {
  const first = Number(updates[0]?.key);
  return row === first ? Array.from({ length: first === 1 ? 1 : first - 1 }, (_, at) => at + 1) : [row];
}

function contentOf(row: number): string {
  return `content of row ${row}`;
}

/** Twelve commands of one session: every row builds on the one before. */
async function chainedSession(profile: Profile): Promise<void> {
  await write(profile, 1, 12);
}

/** Twelve commands of four sessions, with a snapshot in the middle. */
async function manySessions(profile: Profile): Promise<void> {
  for (const first of [1, 4]) await write(profile, first, first + 2);
  const stored = await profile.open();
  values(stored).set('row 7', contentOf(7));
  await stored.committed();
  await stored.compact();
  await stored.close();
  for (const first of [9, 12]) await write(profile, first, first + 2);
}

async function write(profile: Profile, first: number, last: number): Promise<void> {
  const stored = await profile.open();
  for (let row = first; row <= last; row += 1) {
    values(stored).set(`row ${row}`, contentOf(row));
    await stored.committed();
  }
  await stored.close();
}
