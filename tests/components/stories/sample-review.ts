import type { DecisionView, ReviewsView, SittingView, StandingView } from '../../../lib/bridge/contract';
import { hanamura, id, long, martin, newcomer } from './sample-card';

const born = { createdAt: Date.UTC(2026, 10, 2), createdBy: id('member', 'ana') };
export const reviewId = id('review', 'november');

export const nurtured: DecisionView = {
  decision: {
    ...born,
    id: id('decision', 'nurtured'),
    clientId: hanamura.client.id,
    reviewId,
    on: '2026-11-02',
    step: 'nurture',
    suggested: 'keep',
    reason: 'Two late invoices in a row: call before the next one, and ask who signs them.',
    score: 31,
    friction: 28,
    worth: 62,
    grade: 'B',
    minutes: 300,
    income: 61_000,
    currency: 'EUR',
  },
  by: 'Ana',
  next: '2026-12-02',
};
const parted: DecisionView = {
  ...nurtured,
  decision: { ...nurtured.decision, id: id('decision', 'parted'), step: 'part-ways', reason: '' },
};
const chance = {
  ...born,
  id: id('chance', 'shouted'),
  clientId: martin.client.id,
  on: '2026-09-14',
  what: 'Shouted at Ben on the phone about an invoice she had not opened. Said that this must not happen again.',
};

/** A client on the way down the ladder, with a past. */
export const sampleStanding: StandingView = {
  suggestion: {
    step: 'repair',
    ways: ['deposit', 'invoice-earlier', 'invoice-more-often'],
    factor: undefined,
  },
  given: 1,
  violations: 2,
  figures: { minutes: 742, income: 54_000, unknown: ['TWD'] },
  toEarn: 432,
  currency: 'EUR',
  decided: undefined,
  history: [nurtured],
  chances: [chance],
  followups: [
    {
      ...born,
      id: id('followup', 'call'),
      clientId: martin.client.id,
      due: '2026-11-20',
      text: 'Call Luc about the deposit',
    },
    {
      ...born,
      id: id('followup', 'list'),
      clientId: martin.client.id,
      due: '2026-12-02',
      text: 'List what is handed over',
      done: '2026-11-21',
    },
  ],
  parting: undefined,
};

export const partingStanding: StandingView = {
  ...sampleStanding,
  suggestion: { step: 'part-ways', on: '2026-12-31' },
  parting: {
    ...born,
    id: id('parting', 'martin'),
    clientId: martin.client.id,
    noticeOn: '2026-12-01',
    lastDay: '2026-12-31',
    milestone: 'The spring menu is printed',
    handover: 'Files of the menu\nPasswords of the shop',
    alternatives: 'Atelier Zoë, two streets on',
    refund: 24_000,
    currency: 'EUR',
  },
};

export const sampleSitting: SittingView = {
  review: {
    ...born,
    id: reviewId,
    on: '2026-11-02',
    cadence: 'monthly',
    clients: [martin, hanamura, newcomer, long].map(({ client }) => client.id),
  },
  clients: [martin, hanamura, newcomer, long].map(({ client }, at) => ({
    clientId: client.id,
    name: client.name,
    decided: at === 1 ? nurtured : undefined,
  })),
  parted: { minutes: 0, income: 0, unknown: [] },
  currency: 'EUR',
};

export const finishedSitting: SittingView = {
  ...sampleSitting,
  review: { ...sampleSitting.review, finished: Date.UTC(2026, 10, 2, 16, 5) },
  clients: sampleSitting.clients.map((row, at) => ({
    ...row,
    decided: [parted, nurtured, undefined, nurtured][at],
  })),
  parted: { minutes: 742, income: 54_000, unknown: [] },
};

export const sampleReviews: ReviewsView = {
  open: undefined,
  past: [
    { id: reviewId, on: '2026-11-02', cadence: 'monthly', decided: 3, clients: 4 },
    { id: id('review', 'august'), on: '2026-08-03', cadence: 'quarterly', decided: 20, clients: 20 },
  ],
  due: '2026-11-18',
  worst: [martin, long, newcomer, hanamura].map(({ client }) => ({ clientId: client.id, name: client.name })),
  churn: { left: { count: 2, worth: 31.4 }, came: { count: 5, worth: 55 }, isHealthy: true },
};
