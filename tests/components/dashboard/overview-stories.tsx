import type { OverviewView } from '../../../lib/bridge/contract';
import { incomeChange, movingMean } from '../../../lib/domain/portfolio/income-trend';
import { whaleCurve } from '../../../lib/domain/portfolio/whale-curve';
import type { FakeViews } from '../fake-engine';
import type { Story } from '../stories/story';
import { manyViews, story } from './dashboard-stories';
import { manyRows } from './many-clients';
import { moneyViews } from './money-stories';

const rows = manyRows(2000);
const months = Array.from(
  { length: 13 },
  (_, at) => `${at < 2 ? 2025 : 2026}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
);

/** Numbers that look like a portfolio and are the same every time. */
const wave = (at: number, by: number) => (Math.sin(at * by) + 1) / 2;

const map: OverviewView['map'] = rows.map(({ id, name, score }, at) => {
  const friction = 15 + 70 * wave(at, 1.7) * wave(at, 0.31);
  const worth = 10 + 85 * wave(at, 2.9);
  return {
    clientId: id,
    name,
    score,
    friction,
    worth,
    quadrant: `${friction >= 50 ? 'H' : 'h'}${worth >= 50 ? 'W' : 'w'}`,
  };
});

const { points, peak } = whaleCurve(
  rows.map(({ id, name }, at) => {
    const income = Math.round(900_000 * wave(at, 0.77) ** 4);
    const hours = Math.round(60 * wave(at, 1.3) ** 3);
    return { clientId: id, name, income, hours, left: income - hours * 8500 };
  }),
);

const clients = rows.slice(0, 12).map(({ id, name }, at) => {
  const amounts = months.map((_, month) => Math.round(120_000 * wave(month + at, 0.9)));
  return { clientId: id, name, amounts, change: incomeChange(amounts) };
});
const totals = months.map((_, at) => clients.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));

export const sampleOverview: OverviewView = {
  map,
  unknown: 12,
  whale: {
    currency: 'EUR',
    hourCost: 8500,
    points: points.map(({ of, sum }) => ({ ...of, sum })),
    peak,
    left: 3,
  },
  income: {
    currency: 'EUR',
    months,
    totals,
    trend: movingMean(totals),
    change: incomeChange(totals),
    clients,
    others: 240,
    missing: ['JPY'],
  },
};

export const overviewViews: FakeViews = { ...manyViews, ...moneyViews, overview: sampleOverview };

const none: FakeViews = {
  ...overviewViews,
  overview: {
    map: [],
    unknown: 4,
    whale: { ...sampleOverview.whale, points: [], peak: 0, left: 0, hourCost: undefined },
    income: { ...sampleOverview.income, totals: months.map(() => 0), clients: [], others: 0, missing: [] },
  },
};

const wide = (made: Story): Story => ({ ...made, widths: [320, 700, 1280] });

export const overviewStories: readonly Story[] = [
  wide(
    story(
      'overview',
      '#/overview',
      overviewViews,
      [{ focus: '.score-map' }, { press: 'End' }, { press: 'ArrowLeft' }],
      1500,
    ),
  ),
  story('overview-table', '#/overview', overviewViews, [{ click: '[data-testid=score-map] summary' }], 1200),
  story('overview-none', '#/overview', none),
];
