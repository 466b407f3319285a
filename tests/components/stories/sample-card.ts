import type {
  ClientCard,
  NoteView,
  RecordWindow,
  TagView,
  TimelineItem,
  TimelineWindow,
} from '../../../lib/bridge/contract';
import { makeId, type RecordType } from '../../../lib/domain/ids';
import { heavyScore, lightScore, unknownScore } from './sample-score';

const hour = 3_600_000;
const day = 24 * hour;

/** An id that is easy to tell apart in a test. */
export const id = <T extends RecordType>(type: T, name: string) => makeId(type, `${name}0000000000000000`);

const born = { createdAt: Date.now() - 600 * day, createdBy: id('member', 'ana') };
const tag = (name: string, colour: string, count: number): TagView => ({
  id: id('tag', name.replace(/\W/g, '')),
  name,
  colour,
  count,
});

export const tags: readonly TagView[] = [
  tag('VIP', 'violet', 6),
  tag('bakery', 'orange', 3),
  tag('late payer', 'red', 9),
  tag('retainer', 'teal', 12),
  tag('prospect', 'blue', 5),
];

const note = (name: string, text: string, rest: Partial<NoteView>): NoteView => ({
  id: id('note', name),
  text,
  pinned: false,
  private: false,
  author: 'Ana',
  mine: false,
  createdAt: Date.now() - 10 * day,
  ...rest,
});

const martinId = id('client', 'martin');
export const martin: ClientCard = {
  client: {
    ...born,
    id: martinId,
    name: 'Boulangerie Martin',
    kind: 'company',
    status: 'active',
    tier: 'key',
    currency: 'EUR',
    hourlyRate: 8500,
    paymentTerms: 30,
    banner: 'Prepays only. Never discount.',
  },
  tags: tags.slice(0, 3),
  contacts: [
    {
      id: id('contact', 'elodie'),
      name: 'Élodie Dupont',
      role: 'gérante',
      phone: '+33 1 99 00 12 34',
      addresses: ['elodie@boulangerie-martin.example'],
    },
    {
      id: id('contact', 'luc'),
      name: 'Luc Martin',
      role: undefined,
      phone: undefined,
      addresses: ['luc@boulangerie-martin.example', 'luc.martin@mail.example'],
    },
  ],
  domains: ['boulangerie-martin.example'],
  score: heavyScore,
  time: {
    todayMinutes: 42,
    monthMinutes: 370,
    unbilledMinutes: 245,
    unbilled: [{ minor: 34708, currency: 'EUR' }],
  },
  money: { owed: [{ minor: 124000, currency: 'EUR' }], daysOver: 18, usually: { days: 31.2, count: 7 } },
  notes: [
    note('phone', 'Allergic to phone calls before 10. Prefers drawings to text.', { pinned: true }),
    note('menu', 'Asked for the menu page again “while you are there” — sent change order.', {
      private: true,
      mine: true,
      author: 'Ben',
      createdAt: Date.now() - day,
    }),
  ],
  brief:
    'Two shops, one web site. Élodie decides, Luc pays. We agreed on monthly invoices and one round of changes.',
};

export const hanamura: ClientCard = {
  ...martin,
  client: {
    ...born,
    id: id('client', 'hanamura'),
    name: 'Hanamura Ceramics',
    kind: 'company',
    status: 'active',
    currency: 'EUR',
  },
  tags: tags.slice(3, 4),
  contacts: martin.contacts.slice(0, 1),
  score: lightScore,
  time: { todayMinutes: 0, monthMinutes: 95, unbilledMinutes: 0, unbilled: [] },
  money: { owed: [], daysOver: 0, usually: { days: -2, count: 9 } },
  notes: [],
  brief: '',
};

export const newcomer: ClientCard = {
  ...hanamura,
  client: { ...born, id: id('client', 'newcomer'), name: 'Fjord & Fell', status: 'lead' },
  tags: [],
  score: unknownScore,
  time: { todayMinutes: 0, monthMinutes: 0, unbilledMinutes: 0, unbilled: [] },
  money: { owed: [], daysOver: 0, usually: undefined },
};

/** A name, person and tags as long as hostile data makes them. */
export const long: ClientCard = {
  ...martin,
  client: {
    ...martin.client,
    id: id('client', 'long'),
    name: 'Internationale Gesellschaft für Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte mbH & Co. KG <script>',
    banner:
      'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  },
  tags: [...tags, tag('a tag with a name that does not want to end anywhere soon', 'pink', 1)],
  money: {
    owed: [
      { minor: 123_456_789, currency: 'EUR' },
      { minor: 98_765_432, currency: 'JPY' },
    ],
    daysOver: 412,
    usually: { days: 118, count: 44 },
  },
};

const ana = id('member', 'ana');
const own = <T extends RecordType>(type: T, name: string) => ({
  ...born,
  id: id(type, name),
  clientId: martinId,
});
const utcDay = (daysAgo: number) => Math.floor(Date.now() / day - daysAgo) * day;
const date = (daysAgo: number) => new Date(utcDay(daysAgo)).toISOString().slice(0, 10);
const invoice = (number: string, daysAgo: number, amount: number) => ({
  ...own('invoice', number),
  number,
  issued: date(daysAgo),
  due: date(daysAgo - 30),
  amount,
  currency: 'EUR',
});
const worked = { start: Date.now() - 5 * hour, end: Date.now() - 4 * hour, zone: 'UTC', note: 'Menu page' };
const mail = { at: Date.now() - 2 * day, channel: 'email', direction: 'in', words: 212 } as const;

export const records: RecordWindow = {
  more: true,
  items: [
    { type: 'invoice', paid: 0, record: invoice('2026-118', 49, 124_000) },
    { type: 'invoice', paid: 90_000, record: invoice('2026-094', 94, 90_000) },
    {
      type: 'request',
      record: { ...own('request', 'c'), on: date(12), kind: 'free_work', found: 'suggested' },
    },
    {
      type: 'request',
      record: { ...own('request', 'd'), on: date(51), kind: 'scope', answer: 'change-order' },
    },
    { type: 'entry', record: { ...own('entry', 'e'), ...worked, memberId: ana } },
    { type: 'interaction', record: { ...own('interaction', 'f'), ...mail } },
    {
      type: 'rating',
      record: { ...own('rating', 'g'), memberId: ana, on: date(21), item: 'blame', value: 4 },
    },
  ],
};

const happened = (type: TimelineItem['type'], at: number, facts: TimelineItem['facts']): TimelineItem => ({
  id: `${type}-${at}`,
  type,
  at,
  facts,
});

export const timeline: TimelineWindow = {
  more: true,
  items: [
    happened('entry', Date.now() - 5 * hour, { minutes: 42, note: 'Menu page', billable: true }),
    happened('interaction', Date.now() - 6 * hour, { channel: 'email', direction: 'in', words: 212 }),
    happened('note', Date.now() - day, { text: martin.notes[1]?.text, author: 'Ben' }),
    happened('request', utcDay(3), { kind: 'free_work', answer: 'change-order' }),
    happened('payment', utcDay(20), { number: '2026-094', amount: 90_000, currency: 'EUR' }),
    happened('invoice', utcDay(49), { number: '2026-118', amount: 124_000, currency: 'EUR' }),
  ],
};
