import type {
  Agreement,
  FocusDay,
  SheetEntry,
  Suggestions,
  Timesheet,
  TimesheetArgs,
} from '../../../lib/bridge/contract';
import { addDays } from '../../../lib/domain/time/week';
import { hanamura, id, martin } from './sample-card';

const ana = id('member', 'ana');
const ben = id('member', 'ben');

/** A week of two clients, with an overlap, a gap and an entry that is billed. */
export function sampleSheet({ from, days, memberId, limit }: TimesheetArgs): Timesheet {
  const at = (day: number, hour: number, minute = 0) =>
    Date.parse(`${addDays(from, day)}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const entry = (
    name: string,
    day: number,
    start: number,
    minutes: number,
    more: Partial<SheetEntry> = {},
  ): SheetEntry => ({
    id: id('entry', name),
    clientId: martin.client.id,
    memberId: ana,
    date: addDays(from, day),
    start,
    end: start + minutes * 60_000,
    minutes,
    note: '',
    activity: '',
    billable: true,
    inScope: undefined,
    billed: undefined,
    overlaps: false,
    ...more,
  });
  const all = [
    entry('one', 0, at(0, 8), 90, { note: 'Menu page', activity: 'design', billed: '2026-101' }),
    entry('two', 0, at(0, 11), 45, { overlaps: true }),
    entry('three', 0, at(0, 11, 30), 30, { overlaps: true, billable: false, note: 'Call about the oven' }),
    entry('four', 1, at(1, 9), 150, { clientId: hanamura.client.id, note: 'Glaze catalogue' }),
    entry('five', 3, at(3, 13), 240, { clientId: hanamura.client.id, memberId: ben }),
  ].filter((one) => memberId === undefined || one.memberId === memberId);
  const cells = (client: SheetEntry['clientId'] | undefined, billable: boolean) =>
    Array.from({ length: days }, (_, day) =>
      all
        .filter((one) => client === undefined || one.clientId === client)
        .filter((one) => one.date === addDays(from, day) && (!billable || one.billable))
        .reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const heat = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const one of all) {
    const row = heat[(new Date(one.start).getUTCDay() + 6) % 7];
    const hour = new Date(one.start).getUTCHours();
    if (row) row[hour] = (row[hour] ?? 0) + Math.min(60, one.minutes ?? 0);
  }
  return {
    from,
    zone: 'UTC',
    entries: all.slice(0, limit),
    count: all.length,
    rows: [martin, hanamura].map(({ client }) => ({
      clientId: client.id,
      clientName: client.name,
      days: cells(client.id, false),
      minutes: sum(cells(client.id, false)),
      billable: sum(cells(client.id, true)),
    })),
    days: cells(undefined, false),
    minutes: sum(cells(undefined, false)),
    billable: sum(cells(undefined, true)),
    heat,
    adjusted: [],
    gaps: [{ memberId: ana, from: at(0, 9, 30), to: at(0, 11) }],
    members: [
      { id: ana, name: 'Ana' },
      { id: ben, name: 'Ben' },
    ],
  };
}

/** The weeks of a month, each like the sample. */
export function sampleMonth({ from, ...args }: TimesheetArgs): Timesheet {
  const week = sampleSheet({ from, ...args, days: 7 });
  const spread = (days: readonly number[]) =>
    Array.from({ length: 30 }, (_, day) => Math.round((days[day % 7] ?? 0) * (1 + (day % 5) / 4)));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = week.rows.map((row) => ({ ...row, days: spread(row.days), minutes: sum(spread(row.days)) }));
  const days = Array.from({ length: 30 }, (_, day) => sum(rows.map((row) => row.days[day] ?? 0)));
  return { ...week, rows, days, minutes: sum(days) };
}

/** Three rounds, an interruption, and an hour that nobody pays for. */
export const sampleFocusDay: FocusDay = {
  share: 0.72,
  rounds: 3,
  interruptions: 1,
  sinks: [
    { key: 'news.example', name: 'news.example', minutes: 48 },
    { key: martin.client.id, name: martin.client.name, minutes: 30 },
  ],
};

/** Ten hours a month, nearly used up. */
export const sampleAgreement: Agreement = {
  billing: 'retainer',
  rates: [
    {
      id: id('rate', 'raised'),
      createdAt: 0,
      createdBy: ana,
      clientId: martin.client.id,
      from: '2026-07-01',
      amount: 9000,
      currency: 'EUR',
    },
    {
      id: id('rate', 'all'),
      createdAt: 0,
      createdBy: ana,
      from: '2026-01-01',
      amount: 8000,
      currency: 'EUR',
    },
  ],
  rise: { since: '2025-07-01', due: '2026-07-01', suggested: 9500 },
  discount: {
    holds: false,
    lapsedOn: '2026-10-04',
    number: '2026-031',
    daysLate: 12,
    rate: { minor: 9000, currency: 'EUR' },
  },
  unbilled: { minutes: 245, worth: [{ minor: 36_750, currency: 'EUR' }] },
  unbilledIds: [id('entry', 'two'), id('entry', 'three')],
  lastInvoice: '2026-10-31',
  sinceInvoice: { minutes: 370, worth: [{ minor: 55_500, currency: 'EUR' }] },
  retainer: {
    month: '2026-11-01',
    minutes: 600,
    carried: 0,
    used: 520,
    left: 80,
    over: 0,
    mark: 'nearly',
  },
  fixed: undefined,
};

/** Two blocks of one client, one of another that is partly entered already, and time on nobody's pages. */
export function sampleSuggestions({ date }: { readonly date: string }): Suggestions {
  const at = (minutes: number) => Date.parse(`${date}T08:00:00Z`) + minutes * 60_000;
  const of = ({ client }: typeof martin) => ({ clientId: client.id, clientName: client.name });
  const sites = ['mail.google.com', 'crm.example'];
  return {
    agreed: true,
    blocks: [
      { keys: ['a', 'c'], ...of(martin), sites, from: at(0), to: at(35), covered: false },
      { keys: ['b'], ...of(hanamura), sites: sites.slice(0, 1), from: at(40), to: at(65), covered: true },
      { keys: ['d'], ...of(martin), sites, from: at(120), to: at(150), covered: false },
    ],
    unassigned: [
      { site: 'news.example', minutes: 48 },
      { site: 'videos.example', minutes: 12 },
    ],
  };
}
