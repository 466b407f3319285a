import type { InvoiceListRow, InvoiceListWindow, Timesheet } from '../../../lib/bridge/contract';
import { makeId } from '../../../lib/domain/ids';
import { debtByAge } from '../../../lib/domain/money-owed/aged-debt';
import { invoiceStanding } from '../../../lib/domain/money-owed/invoice-standing';
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

export const moneyStories: readonly Story[] = [
  story('money', '#/money', moneyViews, [], 1000),
  story('money-new', '#/money', moneyViews, [
    { click: '[data-testid=new-invoice]' },
    { fill: '[data-testid=new-invoice-search]', text: 'bou' },
    { press: 'Enter' },
  ]),
  story('money-none', '#/money', { ...moneyViews, invoices: { ...list, rows: [], count: 0, total: 0 } }),
  story('report', '#/report', moneyViews, [], 900),
];
