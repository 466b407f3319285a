import type { ClientListArgs, ClientListWindow, ClientRow, TagView } from '../../../lib/bridge/contract';
import { scoreWord } from '../../../lib/domain/score-word';
import { id } from '../stories/sample-card';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const first = [
  'Boulangerie',
  'Atelier',
  'Studio',
  'Hotel',
  'Café',
  'Kanzlei',
  'Praxis',
  'Werkstatt',
  '永和',
  '青田',
  'Casa',
  'North',
];
const second = [
  'Martin',
  'Hanamura',
  'Fjord & Fell',
  'Lindqvist',
  'O’Neill',
  'Nakamura',
  '豆漿',
  '設計',
  'Verde',
  'Aurora',
  'Delacroix',
  'Østergaard',
];
const third = [
  '',
  ' & Söhne',
  ' GmbH',
  ' Ltd',
  ' Partners',
  ' 工作室',
  ' Group',
  ' Frères',
  ' Lisboa',
  ' Wien',
  ' AB',
  ' Labs',
] as const;

/** A name of its own for each of up to 2016 rows, in no order. */
function nameOf(index: number): string {
  const mixed = (index * 997) % (first.length * second.length * third.length);
  const [a, b] = [mixed % first.length, Math.floor(mixed / first.length)];
  return `${first[a]} ${second[b % second.length]}${third[Math.floor(b / second.length)]}`;
}

/** The tags of the many clients. */
export const manyTags: readonly TagView[] = (
  [
    ['VIP', 'violet'],
    ['late payer', 'red'],
    ['bakery', 'orange'],
    ['retainer', 'teal'],
    ['law', 'blue'],
    ['design', 'pink'],
    ['referral', 'green'],
    ['rush jobs', 'amber'],
    ['Taiwan', 'teal'],
    ['prospect', 'blue'],
    ['non-profit', 'green'],
    ['wholesale', 'grey'],
  ] as const
).map(([name, colour], at) => ({ id: id('tag', `many${at}`), name, colour, count: 400 - 31 * at }));

function makeRow(index: number, roll: () => number): ClientRow {
  const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)] as T;
  const known = roll() > 0.18;
  const score = Math.min(99, Math.max(3, 18 + 62 * roll() ** 1.6));
  const grade = known ? pick(['A', 'B', 'B', 'C', 'C'] as const) : 'D';
  const owes = roll() > 0.72;
  const minutes = roll() > 0.6 ? Math.floor(roll() * 2400) : 0;
  return {
    id: id('client', `many${index}`),
    name: nameOf(index),
    status: pick(['active', 'active', 'active', 'active', 'paused', 'lead', 'ended']),
    banner: roll() > 0.94,
    tags: manyTags.filter(() => roll() > 0.86),
    score,
    grade,
    word: scoreWord(score, grade),
    arrow: pick(['up', 'down', 'flat', 'flat'] as const),
    worth: Math.round(20 + 70 * roll()),
    monthMinutes: minutes,
    unbilledMinutes: roll() > 0.5 ? Math.floor(minutes * roll()) : 0,
    owed: owes
      ? [{ minor: Math.floor(roll() * 900) * 1000 + 9900, currency: pick(['EUR', 'EUR', 'USD', 'TWD']) }]
      : [],
    daysOver: owes && roll() > 0.55 ? Math.floor(roll() * 90) + 1 : 0,
  };
}

/** So many invented rows, always the same. */
export function manyRows(count: number): readonly ClientRow[] {
  const roll = dice(7);
  return [...Array(count).keys()].map((index) => makeRow(index, roll));
}

const keys: Record<ClientListArgs['sort'], (row: ClientRow) => number> = {
  name: () => 0,
  score: (row) => row.score,
  worth: (row) => row.worth,
  month: (row) => row.monthMinutes,
  owed: (row) => row.daysOver,
};

/** Answers the `clients` query over rows as the engine does: searched, filtered, sorted, a window of them. */
export function listOver(rows: readonly ClientRow[]): (args: ClientListArgs) => ClientListWindow {
  return ({ search = '', tags = [], sort, descending, offset, limit }) => {
    const way = descending ? -1 : 1;
    const found = rows
      .filter(
        (row) =>
          row.name.toLowerCase().includes(search.toLowerCase()) &&
          tags.every((tag) => row.tags.some((own) => own.id === tag)),
      )
      .sort(
        (a, b) =>
          way * (keys[sort](a) - keys[sort](b)) || (sort === 'name' ? way : 1) * (a.name < b.name ? -1 : 1),
      );
    return { rows: found.slice(offset, offset + limit), offset, count: found.length, total: rows.length };
  };
}
