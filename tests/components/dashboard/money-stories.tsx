import type { InvoiceListRow, InvoiceListWindow, Timesheet } from '../../../lib/bridge/contract';
import { makeId } from '../../../lib/domain/ids';
import { debtByAge } from '../../../lib/domain/money-owed/aged-debt';
import { invoiceStanding } from '../../../lib/domain/money-owed/invoice-standing';
import { taxPeriods } from '../../../lib/domain/tax/periods';
import { jarStanding } from '../../../lib/domain/tax/tax-jar';
import type { FakeViews } from '../fake-engine';
import { martin } from '../stories/sample-card';
import type { Story } from '../stories/story';
import { manyViews, story } from './dashboard-stories';

const today = '2026-11-23';
const names = [
  'Boulangerie Martin',
  'Fjord & Fell',
  '花村陶藝工房',
  'Café Zoë',
  'Hartmann Fördertechnik GmbH',
];
const memberId = makeId('member', 'ana');

const rows = Array.from({ length: 14 }, (_, at): InvoiceListRow => {
  const currency = ['EUR', 'EUR', 'TWD', 'USD'][at % 4] ?? 'EUR';
  const invoice = {
    id: makeId('invoice', `story${at}`),
    createdAt: 0,
    createdBy: memberId,
    clientId: martin.client.id,
    number: `2026-${String(at + 1).padStart(3, '0')}`,
    issued: `2026-${String((at % 9) + 1).padStart(2, '0')}-03`,
    due: `2026-${String((at % 9) + 3).padStart(2, '0')}-02`,
    amount: 45_000 + at * 12_345,
    currency,
    disputed: at === 3 || undefined,
  };
  const payments = at % 5 === 4 ? [{ on: '2026-11-20', amount: invoice.amount }] : [];
  return {
    invoice,
    clientId: martin.client.id,
    clientName: names[at % names.length] ?? '',
    paid: payments[0]?.amount ?? 0,
    standing: invoiceStanding(invoice, payments, today),
  };
});

const list: InvoiceListWindow = {
  rows,
  count: rows.length,
  total: rows.length,
  debt: debtByAge(
    rows.map(({ invoice, standing }) => ({ ...standing, currency: invoice.currency })),
    today,
    { base: 'EUR', fx: { USD: [['2026-01-01', 0.92]] } },
  ),
  nextNumber: '2026-015',
};

const sheet: Timesheet = {
  from: '2026-11-01',
  zone: 'Europe/Paris',
  entries: Array.from({ length: 9 }, (_, at) => {
    const start = Date.UTC(2026, 10, 2 + at, 8);
    return {
      id: makeId('entry', `story${at}`),
      clientId: martin.client.id,
      memberId,
      date: `2026-11-${String(2 + at).padStart(2, '0')}`,
      start,
      end: start + 5_400_000,
      minutes: 90,
      note: 'Menu page, second round of photographs',
      activity: 'Design',
      billable: true,
      inScope: undefined,
      billed: undefined,
      overlaps: false,
    };
  }),
  count: 9,
  rows: [
    { clientId: martin.client.id, clientName: 'Boulangerie Martin', days: [], minutes: 810, billable: 810 },
  ],
  days: [],
  minutes: 810,
  billable: 810,
  heat: [],
  adjusted: [],
  gaps: [],
  members: [{ id: memberId, name: 'Ana Li' }],
};

export const moneyViews: FakeViews = {
  ...manyViews,
  invoices: list,
  timesheet: ({ from }) => ({ ...sheet, from }),
};

const folds: FakeViews = {
  ...moneyViews,
  taxJar: ({ year }) => ({
    year,
    currency: 'EUR',
    unknown: ['TWD'],
    periods: taxPeriods('quarters', year, 15).map((period, at) => {
      const sums = { received: 1_400_000 - at * 300_000, costs: 210_000, aside: at < 2 ? 260_000 : 0 };
      return { ...period, ...sums, ...jarStanding(sums, 25) };
    }),
    entries: [
      {
        id: makeId('jar', 'first'),
        createdAt: 0,
        createdBy: memberId,
        kind: 'aside',
        period: `${year}-1`,
        on: `${year}-04-11`,
        amount: 260_000,
        currency: 'EUR',
        note: 'Second account',
      },
    ],
  }),
  margins: {
    currency: 'EUR',
    rows: [
      { memberId, name: 'Ana Li', minutes: 41_230, billable: 33_000, value: 4_675_000, cost: 2_405_000 },
      { memberId: makeId('member', 'ben'), name: '', minutes: 9800, billable: 0, value: 0, cost: undefined },
    ],
    costs: [
      {
        id: makeId('cost', 'ana'),
        createdAt: 0,
        createdBy: memberId,
        memberId,
        from: '2026-01-01',
        amount: 3500,
        currency: 'EUR',
      },
    ],
    members: [{ id: memberId, name: 'Ana Li' }],
  },
  rises: names.slice(0, 3).map((name, at) => ({
    clientId: makeId('client', `rise${at}`),
    name,
    since: `202${at + 3}-03-01`,
    due: `202${at + 4}-03-01`,
    amount: 8500,
    suggested: 9000,
    currency: 'EUR',
  })),
};
const openFolds = ['rises', 'margins', 'tax'].map((name) => ({ click: `[data-testid=fold-${name}] button` }));

export const moneyStories: readonly Story[] = [
  story('money', '#/money', moneyViews, [], 1000),
  story('money-new', '#/money', moneyViews, [
    { click: '[data-testid=new-invoice]' },
    { fill: '[data-testid=new-invoice-search]', text: 'bou' },
    { press: 'Enter' },
  ]),
  story('money-none', '#/money', { ...moneyViews, invoices: { ...list, rows: [], count: 0, total: 0 } }),
  story('report', '#/report', moneyViews, [], 900),
  story('money-folds', '#/money', folds, openFolds, 1900),
];
